import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** What of an element is near the window, in pixels from its top. */
export type Near = { readonly top: number; readonly bottom: number };

/** So far above and below the window tiles are kept, so that a flick finds them there. */
const marginPx = 350;
/** The edges move in steps: most movements of the page draw nothing. */
const stepPx = 200;

/** Follows which part of an element is near the window while the page scrolls. */
export function useNearWindow(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly near: Near;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<Near>({ top: -marginPx, bottom: 2 * marginPx });
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const element = ref.current;
      if (element === null) return;
      const next = nearOf(element.getBoundingClientRect().top, window.innerHeight);
      setNear((now) => (now.top === next.top && now.bottom === next.bottom ? now : next));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    const observer = new ResizeObserver(soon);
    observer.observe(document.body);
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, []);
  return { ref, near };
}

/** For an element whose top is so far below the window's. */
export function nearOf(topPx: number, windowPx: number): Near {
  const down = (px: number) => Math.floor(px / stepPx) * stepPx;
  return { top: down(-topPx - marginPx), bottom: down(-topPx + windowPx + marginPx) + stepPx };
}
