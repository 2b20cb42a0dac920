"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./icon-button";

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Wide where a picture stands beside its fields. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** A window over the page, on the browser's own `<dialog>`: it holds the focus, Escape and a click beside it close it, and the focus goes back. */
export function Dialog({ title, isOpen, onClose, isWide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && dialog?.open === false) dialog.showModal();
    if (!isOpen) dialog?.close();
  }, [isOpen]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`m-auto max-h-[min(720px,calc(100dvh-32px))] ${isWide ? "w-[min(920px,calc(100vw-32px))]" : "w-[min(680px,calc(100vw-32px))]"} overflow-hidden rounded-tile border border-line bg-panel p-0 text-ink shadow-float backdrop:bg-scrim`}
    >
      {isOpen && (
        <div className="flex max-h-[inherit] flex-col">
          <header className="flex items-center justify-between gap-2 border-b border-line py-2 pr-2 pl-4">
            <h2 id={titleId} className="text-15 font-semibold">
              {title}
            </h2>
            <IconButton label="Close" onClick={onClose} icon={<X aria-hidden="true" />} />
          </header>
          <div className="overflow-auto p-4">{children}</div>
        </div>
      )}
    </dialog>
  );
}
