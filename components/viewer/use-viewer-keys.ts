import { type RefObject, useEffect, useEffectEvent } from "react";
import { type ViewerAct, viewerKeys } from "./viewer-keys";

export type ViewerActs = Readonly<Partial<Record<ViewerAct, () => void>>>;

/** Hears the viewer's keys; those whose act is not given do nothing. */
export function useViewerKeys(dialog: RefObject<Element | null>, acts: ViewerActs): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event, dialog.current)) return;
    const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const key = event.metaKey || event.ctrlKey ? `mod+${letter}` : letter;
    const found = viewerKeys.find((each) => each.key === key);
    const act = found && acts[found.act];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** Keys belong to fields and to a window over the viewer. */
function isTaken(
  { target, altKey, defaultPrevented }: KeyboardEvent,
  dialog: Element | null,
): boolean {
  if (altKey || defaultPrevented || !(target instanceof Element)) return true;
  const isOver = target !== document.body && target.closest("dialog") !== dialog;
  return isOver || target.closest("input:not([type=radio]), textarea, select") !== null;
}
