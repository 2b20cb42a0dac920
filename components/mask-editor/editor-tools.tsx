"use client";

import { SlidersHorizontal } from "lucide-react";
import { useId, useState } from "react";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import { MaskActions } from "./mask-actions";
import { OptionsPanel } from "./options-panel";
import { ToolRail } from "./tool-rail";
import type { SettingsControl } from "./use-settings";

type EditorToolsProps = SettingsControl & {
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
  /** Whether the bar has room for what is done to the mask as a whole. */
  readonly isWide: boolean;
  readonly keepsOutside: boolean;
  readonly onKeepOutside: (keeps: boolean) => void;
};

/** The tools left of the stage and the options right of it; on a phone below it, the options folded away. */
export function EditorTools({ picture, isWide, ...options }: EditorToolsProps) {
  const [isOpen, setOpen] = useState(false);
  const optionsId = useId();
  const { settings, set, session } = options;
  return (
    <>
      <div className="flex items-center justify-center gap-1 border-line bg-panel p-1.5 max-md:order-4 max-md:border-t md:row-span-2 md:row-start-2 md:items-start md:border-r">
        <ToolRail tool={settings.tool} onChoose={(tool) => set({ tool })} />
        <button
          type="button"
          aria-label="Options"
          aria-expanded={isOpen}
          aria-controls={optionsId}
          onClick={() => setOpen(!isOpen)}
          className="flex size-10 items-center justify-center rounded-control text-muted hover:bg-hover aria-expanded:bg-chosen aria-expanded:text-ink md:hidden pointer-coarse:size-11"
        >
          <SlidersHorizontal aria-hidden="true" className="size-4.5" />
        </button>
      </div>
      <aside
        id={optionsId}
        aria-label="Options"
        className={`overflow-y-auto border-line bg-panel max-md:order-3 max-md:max-h-[44dvh] max-md:border-t md:col-start-3 md:row-span-2 md:row-start-2 md:border-l ${isOpen ? "" : "max-md:hidden"}`}
      >
        {!isWide && (
          <div className="grid grid-cols-2 gap-1.5 border-b border-line px-4 py-3">
            <MaskActions picture={picture} session={session} />
          </div>
        )}
        <OptionsPanel {...options} picture={picture} session={session} />
      </aside>
    </>
  );
}
