import type { ReactNode } from "react";

type ScrollRegionProps = { readonly name: string; readonly children: ReactNode };

/** Lets what is too wide for a phone scroll in its own place, by keyboard too, and never the page. */
export function ScrollRegion({ name, children }: ScrollRegionProps) {
  return (
    <div
      role="region"
      aria-label={name}
      tabIndex={0}
      className="overflow-x-auto rounded-control border border-line bg-field"
    >
      {children}
    </div>
  );
}
