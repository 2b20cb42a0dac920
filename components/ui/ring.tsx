type RingProps = {
  readonly label: string;
  /** The share that is done, 0–1; null where nobody can say. */
  readonly share: number | null;
  readonly size?: number;
};

const stroke = 3;

/** Progress as a ring. With no share to show it goes round instead, and stands still for those who want no motion. */
export function Ring({ label, share, size = 44 }: RingProps) {
  const radius = (size - stroke) / 2;
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: "none", strokeWidth: stroke };
  const known =
    share === null
      ? {}
      : { "aria-valuenow": Math.round(share * 100), "aria-valuemin": 0, "aria-valuemax": 100 };
  return (
    <svg
      role="progressbar"
      aria-label={label}
      {...known}
      width={size}
      height={size}
      className={`shrink-0 -rotate-90 ${share === null ? "motion-safe:animate-spin" : ""}`}
    >
      <circle {...circle} className="stroke-line" />
      <circle
        {...circle}
        pathLength={1}
        strokeDasharray={`${share ?? 0.22} 1`}
        strokeLinecap={share === 0 ? "butt" : "round"}
        className="stroke-accent transition-[stroke-dasharray] duration-1000 ease-linear"
      />
    </svg>
  );
}
