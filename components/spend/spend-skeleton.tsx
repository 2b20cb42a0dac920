import { plotHeightPx } from "./plot-day";
import { factsClass } from "./spend-facts";

/** Shapes where the figures will stand, of the same heights. Not filled before 300 ms: most loads are done by then. */
export function SpendSkeleton() {
  return (
    <div role="status" aria-label="Loading the figures" className="flex flex-col gap-4">
      <div className={`${factsClass} ${late}`}>
        {[0, 1, 2, 3].map((fact) => (
          <div key={fact} className="min-h-24 bg-panel" />
        ))}
      </div>
      <div style={{ height: plotHeightPx + 70 }} className={`rounded-tile bg-panel ${late}`} />
      <div className={`h-96 rounded-tile bg-panel ${late}`} />
    </div>
  );
}

const late = "opacity-100 transition-opacity delay-300 duration-0 starting:opacity-0";
