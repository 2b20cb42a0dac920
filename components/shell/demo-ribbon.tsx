"use client";

import { useCredits } from "@/lib/browser/credits";

/** Says in demo mode that nothing here is real money. It stays: a demo must never be taken for the real thing. */
export function DemoRibbon() {
  const { credits } = useCredits();
  if (credits?.mode !== "demo") return null;
  return (
    <p
      data-ribbon
      className="border-b border-line bg-field px-4 py-1.5 text-center text-12 text-ink md:truncate"
    >
      <strong className="font-semibold text-accent">Demo:</strong> pictures are drawn by a sandbox,
      nothing is charged. Set <code className="font-mono">SEGMIND_API_KEY</code> to go live.
    </p>
  );
}
