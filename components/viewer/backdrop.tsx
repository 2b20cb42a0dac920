"use client";

import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { Image } from "@/lib/contract/generation";

/** What lies behind a picture's clear parts: a checkerboard, or a colour as "#rrggbb". */
export type Backdrop = { readonly kind: "checker" | "colour"; readonly colour: string };

export const firstBackdrop: Backdrop = { kind: "checker", colour: "#ffffff" };

/** How the place behind a picture looks; nothing shows through one without clear parts. */
export function behindPicture({ hasAlpha }: Pick<Image, "hasAlpha">, backdrop: Backdrop) {
  const isColour = hasAlpha && backdrop.kind === "colour";
  return {
    className: hasAlpha && !isColour ? "checkerboard" : "",
    style: isColour ? { backgroundColor: backdrop.colour } : {},
  };
}

type BackdropFieldProps = {
  readonly backdrop: Backdrop;
  readonly onChange: (backdrop: Backdrop) => void;
};

/** Chooses what shows through: where the picture will stand in the end. */
export function BackdropField({ backdrop, onChange }: BackdropFieldProps) {
  return (
    <section className="border-b border-line px-4 pt-3 pb-4">
      <Field label="Behind the picture" isGroup>
        {(wiring) => (
          <div className="flex items-center gap-2">
            <div className="min-w-0 flex-1">
              <Segmented
                wiring={wiring}
                segments={[
                  { value: "checker", label: "Checker", offReason: null },
                  { value: "colour", label: "Colour", offReason: null },
                ]}
                value={backdrop.kind}
                onChange={(kind) =>
                  onChange({ ...backdrop, kind: kind === "colour" ? "colour" : "checker" })
                }
              />
            </div>
            <input
              type="color"
              aria-label="Colour behind the picture"
              value={backdrop.colour}
              onChange={(event) => onChange({ kind: "colour", colour: event.target.value })}
              className="h-8 w-11 shrink-0 rounded-control border border-line bg-field p-1 pointer-coarse:h-11"
            />
          </div>
        )}
      </Field>
    </section>
  );
}
