import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { Layer } from "./layer";

type DifferenceViewProps = {
  readonly before: ComparedPicture;
  readonly after: ComparedPicture;
  readonly leader: ComparedPicture;
  readonly zoom: Zoom;
  /** How many times a difference is shown brighter than it is. */
  readonly gain: number;
};

/** Black where both are the same, brighter the more they differ. */
export function DifferenceView({ before, after, leader, zoom, gain }: DifferenceViewProps) {
  return (
    <div className="absolute inset-0 isolate" style={{ filter: `brightness(${gain})` }}>
      <Layer picture={after} leader={leader} zoom={zoom} />
      <Layer picture={before} leader={leader} zoom={zoom} style={{ mixBlendMode: "difference" }} />
    </div>
  );
}
