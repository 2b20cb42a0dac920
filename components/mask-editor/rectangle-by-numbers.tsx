"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NumberInput } from "@/components/ui/number-input";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import type { Box, Mode } from "@/lib/mask/operation";

const sides = [
  { key: "x", sign: "X", label: "Rectangle X", min: 0 },
  { key: "y", sign: "Y", label: "Rectangle Y", min: 0 },
  { key: "width", sign: "W", label: "Rectangle width", min: 1 },
  { key: "height", sign: "H", label: "Rectangle height", min: 1 },
] as const;

type RectangleByNumbersProps = {
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
};

/** A rectangle without any pointer: exact, and for those who can hold none. */
export function RectangleByNumbers({ picture, session }: RectangleByNumbersProps) {
  const [box, setBox] = useState<Box>({ x: 0, y: 0, width: 256, height: 256 });
  const apply = (mode: Mode) => session.apply({ kind: "rectangle", mode, ...box });
  return (
    <section aria-label="Rectangle by numbers">
      <h3 className="mb-1.5 text-12 font-medium text-muted">Rectangle by numbers</h3>
      <div className="grid grid-cols-4 gap-1.5">
        {sides.map(({ key, sign, label, min }) => (
          <div
            key={key}
            className="flex h-8 items-center rounded-control border border-line bg-field pl-2 pointer-coarse:h-11"
          >
            <span aria-hidden="true" className="text-12 text-faint">
              {sign}
            </span>
            <NumberInput
              aria-label={label}
              title={label}
              value={box[key]}
              onChange={(value) => setBox({ ...box, [key]: value })}
              min={min}
              max={key === "x" || key === "width" ? picture.width : picture.height}
              className="h-full w-full bg-transparent"
            />
          </div>
        ))}
      </div>
      <div className="mt-2 flex gap-1.5 *:grow">
        <Button variant="plain" onClick={() => apply("add")}>
          Add to the mask
        </Button>
        <Button variant="plain" onClick={() => apply("remove")}>
          Take away
        </Button>
      </div>
    </section>
  );
}
