/** Easel's mark: a canvas on three legs. It takes the size and colour of what surrounds it. */
export function EaselMark({ className = "" }: { readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d="M10 1.75v2.5M10 13.25v3M6.25 13.25 4.5 18.25M13.75 13.25l1.75 5" />
      <rect x="3.75" y="4.25" width="12.5" height="9" rx="1.25" />
    </svg>
  );
}
