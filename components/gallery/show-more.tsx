"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";

type ShowMoreProps = { readonly isLoading: boolean; readonly onMore: () => void };

/** How far below the window the next page is asked for. */
const aheadPx = 900;

/** Asks for the next page by itself when the end of the sheet comes near; a button for when it does not. */
export function ShowMore({ isLoading, onMore }: ShowMoreProps) {
  const ref = useRef<HTMLDivElement>(null);
  const ask = useEffectEvent(() => {
    if (!isLoading) onMore();
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null || isLoading) return;
    const observer = new IntersectionObserver(
      ([end]) => {
        if (end?.isIntersecting === true) ask();
      },
      { rootMargin: `0px 0px ${aheadPx}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isLoading]);
  return (
    <div ref={ref} className="flex justify-center py-4">
      <Button variant="plain" disabled={isLoading} onClick={onMore}>
        {isLoading ? "Loading…" : "Show more"}
      </Button>
    </div>
  );
}
