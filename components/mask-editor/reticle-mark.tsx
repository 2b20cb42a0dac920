import type { Point } from "@/lib/image/zoom";

type ReticleMarkProps = { readonly place: Point; readonly diameter: number };

/** A cross, and around it what the brush would cover: white on dark, so that it shows on any picture. */
export function ReticleMark({ place, diameter }: ReticleMarkProps) {
  const radius = diameter / 2;
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full fill-none">
      {(["stroke-scrim stroke-3", "stroke-on-scrim stroke-1"] as const).map((look) => (
        <g key={look} className={look} transform={`translate(${place.x} ${place.y})`}>
          <path d="M-14 0H-4M4 0H14M0 -14V-4M0 4V14" />
          {radius > 4 && <circle r={radius} />}
        </g>
      ))}
    </svg>
  );
}
