"use client";

import { lazy, Suspense } from "react";
import { showToast } from "@/components/ui/toast";
import { closeMaskEditor, useMaskedPicture } from "@/lib/browser/mask/mask-request";
import { formatShare } from "@/lib/words/share";
import type { PaintedMask } from "./painted-mask";

/** Loaded when somebody first masks: nobody else pays for it. */
const MaskEditor = lazy(async () => ({ default: (await import("./mask-editor")).MaskEditor }));

/** Where the editor opens, over whatever page asked for it. Stands once, at the root. */
export function MaskEditorHost() {
  const picture = useMaskedPicture();
  if (picture === null) return null;
  return (
    <Suspense>
      <MaskEditor
        key={picture.id}
        picture={picture}
        value={null}
        onClose={closeMaskEditor}
        onDone={(mask) => {
          closeMaskEditor();
          keep(mask);
        }}
      />
    </Suspense>
  );
}

/**
 * The one place where a painted mask leaves the editor: from here it goes into the draft, beside the
 * picture as its first reference. Its strokes are kept under the picture's id already.
 */
function keep({ coverage }: PaintedMask): void {
  showToast({ text: `The mask is kept with this picture. It covers ${formatShare(coverage)}.` });
}
