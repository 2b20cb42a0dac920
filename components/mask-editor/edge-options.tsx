"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import { maxEdgePixels } from "@/lib/mask/operation";

const moves = [
  { kind: "grow", label: "Grow" },
  { kind: "shrink", label: "Shrink" },
  { kind: "feather", label: "Feather" },
] as const;

/** Moves the edge of the whole mask, or lets it fade out inwards. */
export function EdgeOptions({ session }: { readonly session: MaskSession }) {
  const [by, setBy] = useState(8);
  return (
    <section aria-label="Edge">
      <Field
        label="Edge"
        help="How far the mask's edge grows, shrinks or fades. A feather stays inside the mask."
        aside={<span className="text-faint">px</span>}
      >
        {(wiring) => (
          <div className="flex gap-1.5">
            <NumberInput
              {...wiring}
              value={by}
              onChange={setBy}
              min={1}
              max={maxEdgePixels}
              className="h-8 w-11 border border-line bg-field pointer-coarse:h-11"
            />
            {moves.map(({ kind, label }) => (
              <Button
                key={kind}
                variant="plain"
                className="flex-auto px-2!"
                onClick={() => session.apply({ kind, by })}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </Field>
    </section>
  );
}
