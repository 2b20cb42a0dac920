"use client";

import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";

export type Toast = {
  readonly text: string;
  /** The one thing to do about it, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** How long a message stays; longer where there is something to decide. */
const shownMs = { text: 5_000, action: 10_000 };

let shown: Toast | null = null;
/** Every region that stands, the newest last: that one speaks. */
const regions: object[] = [];
const listeners = new Set<() => void>();

/** Says something in passing, politely, in place of what was said before. Never for what a person must not miss. */
export function showToast(toast: Toast): void {
  change(toast);
}

/** Where toasts appear. Stands at the root of every page, and once more in what covers it: a modal dialog hides what is outside. */
export function ToastRegion() {
  const [self] = useState(() => ({}));
  const readHere = () => (regions.at(-1) === self ? shown : null);
  const toast = useSyncExternalStore(subscribe, readHere, () => null);
  useEffect(() => {
    regions.push(self);
    tell();
    return () => {
      regions.splice(regions.indexOf(self), 1);
      tell();
    };
  }, [self]);
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(dismiss, toast.action ? shownMs.action : shownMs.text);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex justify-center max-md:bottom-[372px] [dialog_&]:max-md:bottom-6"
    >
      {toast && (
        <div className="pointer-events-auto flex max-w-full items-center gap-2 rounded-tile border border-line bg-panel py-1.5 pr-1.5 pl-4 text-13 shadow-float">
          <p className="min-w-0">{toast.text}</p>
          {toast.action && (
            <Button variant="plain" size="small" onClick={() => act(toast.action)}>
              {toast.action.label}
            </Button>
          )}
          <IconButton label="Dismiss" onClick={dismiss} icon={<X aria-hidden="true" />} />
        </div>
      )}
    </div>
  );
}

function act(action: Toast["action"]) {
  dismiss();
  action?.run();
}

function dismiss() {
  change(null);
}

function change(toast: Toast | null) {
  shown = toast;
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
