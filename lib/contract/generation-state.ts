/** Where a generation may stand; apart from the schemas, so that a page may know it without zod. */
export const generationStates = [
  "waiting",
  "submitting",
  "running",
  "collecting",
  "done",
  "failed",
  "unknown",
  "cancelled",
] as const;

export type GenerationState = (typeof generationStates)[number];

/** States in which something still happens by itself. */
export const activeStates = [
  "waiting",
  "submitting",
  "running",
  "collecting",
] as const satisfies readonly GenerationState[];

/** Whether something still happens to it by itself. */
export function isActive({ state }: { readonly state: GenerationState }): boolean {
  return activeStates.some((active) => active === state);
}
