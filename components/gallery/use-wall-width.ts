import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width an element has, in whole pixels, from before the first paint on; null on the server. */
export function useWallWidth(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly width: number | null;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
