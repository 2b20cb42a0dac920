"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";

type CopyButtonProps = Pick<ButtonProps, "variant" | "size"> & {
  readonly text: string;
  /** What it copies, where "Copy" alone does not say it. */
  readonly label?: string;
};

const confirmedMs = 2_000;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label = "Copy", ...look }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), confirmedMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    // Absent on plain http, and a browser may say no.
    const write = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("No clipboard"));
    setOutcome(await write.then(() => "copied" as const).catch(() => "refused" as const));
  };
  return (
    <Button
      {...look}
      aria-live="polite"
      icon={outcome === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      onClick={() => void copy()}
    >
      {outcome === null ? label : words[outcome]}
    </Button>
  );
}

const words = { copied: "Copied", refused: "Select and copy it" } as const;
