"use client";

import { usePathname, useRouter } from "next/navigation";
import { lazy, Suspense } from "react";
import { showToast } from "@/components/ui/toast";
import { closeMaskEditor, useMaskedPicture } from "@/lib/browser/mask/mask-request";
import { keepMask } from "@/lib/browser/references/keep-mask";
import { formatShare } from "@/lib/words/share";
import type { PaintedMask } from "./painted-mask";

/** Loaded when somebody first masks: nobody else pays for it. */
const MaskEditor = lazy(async () => ({ default: (await import("./mask-editor")).MaskEditor }));

/** Where the editor opens, over whatever page asked for it. Stands once, at the root. */
export function MaskEditorHost() {
  const picture = useMaskedPicture();
  const pathname = usePathname();
  const router = useRouter();
  if (picture === null) return null;
  return (
    <Suspense>
      <MaskEditor
        key={picture.id}
        picture={picture}
        onClose={closeMaskEditor}
        onDone={(mask) => {
          closeMaskEditor();
          const isKept = keepMask(picture, mask);
          showToast({ text: isKept ? keptWords(mask) : noRoomWords });
          if (pathname !== "/") router.push("/");
        }}
      />
    </Suspense>
  );
}

const noRoomWords =
  "All places for references are taken. Remove one, and the mask is there when you open it again.";

function keptWords({ share }: PaintedMask): string {
  return `The mask is on the first reference. It covers ${formatShare(share)}.`;
}
