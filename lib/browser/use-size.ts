import "client-only";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export type ElementSize = { readonly width: number; readonly height: number };

/** The size an element has on the screen, in whole pixels, from before the first paint on; null on the server. */
export function useSize(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly size: ElementSize | null;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<ElementSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const box = element.getBoundingClientRect();
      setSize({ width: Math.floor(box.width), height: Math.floor(box.height) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}
