"use client";

import { Loader } from "lucide-react";
import { useGenerations } from "@/lib/browser/generations/use-generations";
import { runningWords } from "./running-words";

export function RunningCount() {
  const { items } = useGenerations();
  const words = runningWords(items.map((item) => item.state));
  if (words === "") return null;
  return (
    <p className="flex min-w-0 items-center gap-2 text-13 text-muted" title={words}>
      <Loader aria-hidden="true" className="size-4 shrink-0 animate-spin text-accent" />
      <span className="truncate max-md:sr-only">{words}</span>
    </p>
  );
}
