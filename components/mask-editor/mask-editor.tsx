"use client";

import { type MouseEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import { MaskSession } from "@/lib/browser/mask/mask-session";
import { EditorRoom } from "./editor-room";
import type { PaintedMask } from "./painted-mask";

type MaskEditorProps = {
  readonly picture: MaskedPicture;
  readonly onDone: (mask: PaintedMask) => void;
  readonly onClose: () => void;
};

/** A window over everything in which a mask is painted. Closing it keeps the strokes, and uses nothing. */
export function MaskEditor({ picture, onDone, onClose }: MaskEditorProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [session] = useState(() => {
    const { id, width, height, maskUrl } = picture;
    return new MaskSession({ id, size: { width, height }, maskUrl });
  });
  useEffect(() => session.open(), [session]);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const state = useSyncExternalStore(session.subscribe, session.read, session.read);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      tabIndex={-1}
      onClose={(event) => event.target === dialog.current && onClose()}
      onClick={giveStageFocus}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-hidden bg-wall p-0 text-ink outline-none"
    >
      <EditorRoom
        titleId={titleId}
        picture={picture}
        session={session}
        state={state}
        onDone={onDone}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  );
}

/** After a click on a button the keys are the picture's again: Space would press the button once more. */
function giveStageFocus({ detail, target, currentTarget }: MouseEvent<HTMLDialogElement>): void {
  if (detail === 0 || !(target instanceof Element)) return;
  if (target.closest('button, input[type="radio"]') === null) return;
  currentTarget.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true });
}
