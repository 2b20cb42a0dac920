import type { GenerationState } from "@/lib/contract/generation-state";

const atWork: readonly GenerationState[] = ["submitting", "running", "collecting"];

/** "2 running, 1 waiting"; empty where nothing is under way. */
export function runningWords(states: readonly GenerationState[]): string {
  const running = states.filter((state) => atWork.includes(state)).length;
  const waiting = states.filter((state) => state === "waiting").length;
  return [running > 0 && `${running} running`, waiting > 0 && `${waiting} waiting`]
    .filter(Boolean)
    .join(", ");
}
