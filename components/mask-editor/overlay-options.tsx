"use client";

import { Field } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import { overlayColours } from "./overlay-colours";
import type { SettingsControl } from "./use-settings";

/** How the mask shows over the picture. Changes nothing of the mask. */
export function OverlayOptions({ settings, set }: SettingsControl) {
  return (
    <section aria-label="Overlay">
      <Field label="Overlay" isGroup>
        {(wiring) => (
          <div {...wiring} role="radiogroup" className="flex gap-1">
            {overlayColours.map((colour) => (
              <label
                key={colour.label}
                title={colour.label}
                className="relative flex size-8 items-center justify-center rounded-full has-checked:inset-ring-2 has-checked:inset-ring-chosen-edge has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent pointer-coarse:size-11"
              >
                <input
                  type="radio"
                  name={wiring.id}
                  aria-label={colour.label}
                  checked={colour === settings.colour}
                  onChange={() => set({ colour })}
                  className="absolute inset-0 m-0 cursor-pointer appearance-none rounded-full outline-none"
                />
                <span
                  style={{ backgroundColor: `rgb(${colour.rgb.join(" ")})` }}
                  className="size-6 rounded-full inset-ring inset-ring-line pointer-coarse:size-8"
                />
              </label>
            ))}
          </div>
        )}
      </Field>
      <Field label="Strength" aside={<span className="text-faint">%</span>} className="mt-2">
        {(wiring) => (
          <Slider
            wiring={wiring}
            value={settings.strength}
            onChange={(strength) => set({ strength })}
            min={10}
            max={100}
          />
        )}
      </Field>
    </section>
  );
}
