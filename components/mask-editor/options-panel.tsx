"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import { maxBrushSize } from "@/lib/mask/operation";
import { EdgeOptions } from "./edge-options";
import { OverlayOptions } from "./overlay-options";
import { RectangleByNumbers } from "./rectangle-by-numbers";
import { isBrush, tools } from "./tools";
import type { SettingsControl } from "./use-settings";

type OptionsPanelProps = SettingsControl & {
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
  readonly keepsOutside: boolean;
  readonly onKeepOutside: (keeps: boolean) => void;
};

/** All that can be set, and all that can be done by numbers. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { settings, set, picture, session, keepsOutside, onKeepOutside } = props;
  return (
    <div className="divide-y divide-line [&>*]:px-4 [&>*]:py-3">
      <ToolOptions settings={settings} set={set} />
      <EdgeOptions session={session} />
      <RectangleByNumbers picture={picture} session={session} />
      <OverlayOptions settings={settings} set={set} />
      <KeepOutside keeps={keepsOutside} onChange={onKeepOutside} />
    </div>
  );
}

const modes = [
  { value: "add", label: "Adds", offReason: null },
  { value: "remove", label: "Takes away", offReason: null },
] as const;

function ToolOptions({ settings, set }: SettingsControl) {
  if (!isBrush(settings.tool)) {
    const label = tools.find(({ id }) => id === settings.tool)?.label ?? "";
    return (
      <section aria-label="Tool options">
        <Field label={label} isGroup>
          {(wiring) => (
            <Segmented
              wiring={wiring}
              segments={modes}
              value={settings.mode}
              onChange={(mode) => set({ mode: mode === "add" ? "add" : "remove" })}
            />
          )}
        </Field>
      </section>
    );
  }
  return (
    <section aria-label="Tool options">
      <Field label="Brush size" aside={<span className="text-faint">px</span>}>
        {(wiring) => (
          <Slider
            wiring={wiring}
            value={settings.size}
            onChange={(size) => set({ size })}
            min={1}
            max={maxBrushSize}
          />
        )}
      </Field>
      <Field label="Hardness" aside={<span className="text-faint">%</span>} className="mt-2">
        {(wiring) => (
          <Slider
            wiring={wiring}
            value={settings.hardness}
            onChange={(hardness) => set({ hardness })}
            min={0}
            max={100}
          />
        )}
      </Field>
    </section>
  );
}

type KeepOutsideProps = {
  readonly keeps: boolean;
  readonly onChange: (keeps: boolean) => void;
};

function KeepOutside({ keeps, onChange }: KeepOutsideProps) {
  const noteId = useId();
  return (
    <section aria-label="Outside the mask">
      <label className="flex min-h-8 items-center gap-2.5 text-13 font-medium pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={keeps}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={noteId}
          className="size-4 shrink-0 accent-(--ink)"
        />
        Keep everything outside the mask
      </label>
      <p id={noteId} className="text-12 text-muted">
        {keeps
          ? "Easel puts the original pixels back after the model has run."
          : "The model may change the picture outside the mask too, and often does."}
      </p>
    </section>
  );
}
