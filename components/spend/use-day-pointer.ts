import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useState,
} from "react";
import { plotLeftPx } from "./plot-day";

const week = 7;

/** Which day of the plot the mouse or the keyboard is at. `index` is null while neither is; `current` is where the keys go on from. */
export function useDayPointer(count: number, onChoose: (index: number) => void) {
  const [index, setIndex] = useState<number | null>(null);
  const [kept, setKept] = useState<number | null>(null);
  const current = Math.min(kept ?? count - 1, count - 1);
  const show = (day: number | null) => {
    setIndex(day);
    if (day !== null) setKept(day);
  };
  const handlers = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => show(indexAt(event, count)),
    onPointerLeave: () => show(null),
    onClick: (event: MouseEvent<HTMLElement>) => {
      const day = indexAt(event, count);
      if (day !== null) onChoose(day);
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.currentTarget.matches(":focus-visible")) show(current);
    },
    onBlur: () => show(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Enter" || event.key === " ") onChoose(current);
      else if (event.key in steps) {
        show(Math.min(count - 1, Math.max(0, current + (steps[event.key] ?? 0))));
      } else return;
      event.preventDefault();
    },
  };
  return { index: index === null ? null : Math.min(index, count - 1), current, handlers };
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -week,
  PageUp: week,
  Home: -Infinity,
  End: Infinity,
};

type At = { readonly clientX: number; readonly currentTarget: HTMLElement };

/** The day under a point; null left of the first. */
function indexAt({ clientX, currentTarget }: At, count: number): number | null {
  const box = currentTarget.getBoundingClientRect();
  const x = clientX - box.left - plotLeftPx;
  const width = box.width - plotLeftPx;
  return x < 0 || x >= width ? null : Math.floor((x / width) * count);
}
