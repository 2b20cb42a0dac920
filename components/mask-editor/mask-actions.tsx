"use client";

import { Contrast, Download, FolderOpen, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import { saveFile } from "@/lib/browser/deliver/save-file";

type MaskActionsProps = {
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
};

/** What is done to the mask as a whole. */
export function MaskActions({ picture, session }: MaskActionsProps) {
  const save = async () => saveFile((await session.export()).png, `${picture.id}-mask.png`);
  return (
    <>
      <Button
        variant="plain"
        title="Invert (I)"
        aria-keyshortcuts="I"
        icon={<Contrast aria-hidden="true" />}
        onClick={() => session.apply({ kind: "invert" })}
      >
        Invert
      </Button>
      <Button
        variant="plain"
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => session.apply({ kind: "clear" })}
      >
        Clear
      </Button>
      <label
        title="Load a mask: white is edited, black is kept"
        className={`relative ${buttonClass({ variant: "plain" })} hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`}
      >
        <FolderOpen aria-hidden="true" />
        <span aria-hidden="true">Load</span>
        <input
          type="file"
          aria-label="Load a mask"
          accept="image/png,image/jpeg,image/webp"
          className="absolute inset-0 size-full cursor-pointer opacity-0"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) session.load(file);
            // Or choosing the same file again would be no change.
            target.value = "";
          }}
        />
      </label>
      <Button
        variant="plain"
        title="Save the mask as a PNG"
        icon={<Download aria-hidden="true" />}
        onClick={() => void save()}
      >
        Save
      </Button>
    </>
  );
}
