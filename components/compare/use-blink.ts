import { useState } from "react";
import { useMediaQuery } from "@/lib/browser/use-media-query";

export type Blink = ReturnType<typeof useBlink>;

/** Which of some pictures shows, and whether they follow each other by themselves; not at first for who wants no motion. */
export function useBlink(count: number) {
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [shown, setShown] = useState(0);
  const [chosen, setRunning] = useState<boolean | null>(null);
  return {
    shown: Math.min(shown, count - 1),
    isRunning: chosen ?? !isStill,
    next: () => setShown((before) => (before + 1) % Math.max(1, count)),
    run: (isRunning: boolean) => setRunning(isRunning),
  };
}
