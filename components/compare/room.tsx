import type { ComparedPicture } from "@/lib/browser/use-compared";
import type { Zoom } from "@/lib/browser/use-zoom";
import { BlinkView } from "./blink-view";
import { DifferenceView } from "./difference-view";
import { Label } from "./label";
import { Layer } from "./layer";
import type { Mode } from "./modes";
import { Pane } from "./pane";
import type { PaneGrid } from "./pane-grid";
import { SliderView } from "./slider-view";
import type { Blink } from "./use-blink";

type RoomProps = {
  readonly mode: Mode;
  readonly pictures: readonly ComparedPicture[];
  readonly leader: ComparedPicture;
  readonly zoom: Zoom;
  readonly grid: PaneGrid;
  readonly gain: number;
  readonly blink: Blink;
};

/** The pictures as the mode says. Slider and difference are of the first two. */
export function Room({ mode, pictures, leader, zoom, grid, gain, blink }: RoomProps) {
  const [before, after] = pictures;
  if (mode === "side" || before === undefined || after === undefined) {
    return (
      <div
        className="grid size-full gap-px bg-line"
        style={{
          gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
        }}
      >
        {pictures.map((picture) => (
          <div key={picture.key} className="min-h-0 min-w-0 bg-wall">
            <Pane zoom={zoom}>
              <Layer picture={picture} leader={leader} zoom={zoom} />
              <Label side="left" words={picture.name} />
            </Pane>
          </div>
        ))}
      </div>
    );
  }
  return (
    <Pane zoom={zoom}>
      {mode === "slider" && <SliderView {...{ before, after, leader, zoom }} />}
      {mode === "difference" && <DifferenceView {...{ before, after, leader, zoom, gain }} />}
      {mode === "blink" && (
        <BlinkView
          pictures={pictures}
          leader={leader}
          zoom={zoom}
          shown={blink.shown}
          isRunning={blink.isRunning}
          onNext={blink.next}
        />
      )}
    </Pane>
  );
}
