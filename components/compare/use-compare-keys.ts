import { useEffect, useEffectEvent } from "react";
import { type CompareAct, compareKeys, type Mode, modes } from "./modes";

/** Hears the keys of the room; off inside fields, on a button's own keys, and where a modifier is held. */
export function useCompareKeys(
  acts: Readonly<Record<CompareAct, () => void>>,
  choose: (mode: Mode) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, metaKey, ctrlKey, altKey, defaultPrevented } = event;
    if (metaKey || ctrlKey || altKey || defaultPrevented || !(target instanceof Element)) return;
    const ownKeys =
      event.key === " " ? "button, a, input, select" : "input:not([type=radio]), select";
    if (target.closest(`${ownKeys}, textarea, dialog, [popover]`) !== null) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const mode = modes.find((each) => each.key === key);
    const found = compareKeys.find((each) => each.key === key);
    if (mode === undefined && found === undefined) return;
    event.preventDefault();
    if (mode !== undefined) choose(mode.value);
    if (found !== undefined) acts[found.act]();
  });
  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
