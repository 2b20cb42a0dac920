/** Says in demo mode that nothing here is real money. It stays: a demo must never be taken for the real thing. */
export function DemoRibbon() {
  return (
    <p
      data-ribbon
      className="truncate border-b border-line bg-field px-4 py-1.5 text-center text-12 text-ink max-md:px-2.5"
    >
      <strong className="font-semibold text-accent">Demo:</strong> a sandbox draws the pictures,
      nothing is charged.
      <span className="max-md:hidden">
        {" "}
        Set <code className="font-mono">SEGMIND_API_KEY</code> to go live.
      </span>
    </p>
  );
}
