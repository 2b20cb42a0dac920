/** Shapes in the place of the sheet while it loads. Not shown before 300 ms: most loads are done by then. */
export function SheetSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the pictures"
      className="@container flex flex-col gap-2.5 pt-7 opacity-100 transition-opacity delay-300 duration-0 starting:opacity-0"
    >
      {rows.map((row, index) => (
        <div
          key={index}
          className="flex h-36 gap-1.5 @max-[560px]:*:nth-[n+3]:hidden @min-[560px]:h-64 @min-[560px]:gap-2.5"
        >
          {row.map((share, place) => (
            <div key={place} style={{ flexGrow: share }} className="rounded-tile bg-panel" />
          ))}
        </div>
      ))}
    </div>
  );
}

const rows = [
  [3, 3, 1.3],
  [2, 2, 2, 2],
  [1.3, 3, 2, 3],
];
