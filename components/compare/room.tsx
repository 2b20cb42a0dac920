import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { BlinkView } from "./blink-view";
import { DifferenceView } from "./difference-view";
import type { Layout } from "./layout-of";
import type { Mode } from "./modes";
import { Pane } from "./pane";
import type { PaneGrid } from "./pane-grid";
import { SideView } from "./side-view";
import { SliderView } from "./slider-view";
import type { Blink } from "./use-blink";

type RoomProps = {
  readonly mode: Mode;
  readonly layout: Layout<ComparedPicture>;
  readonly leader: ComparedPicture;
  readonly zoom: Zoom;
  readonly grid: PaneGrid;
  readonly gain: number;
  readonly blink: Blink;
};

/** The pictures as the mode says. */
export function Room({ mode, layout, leader, zoom, grid, gain, blink }: RoomProps) {
  const { shown: pictures, isSide } = layout;
  const [before, after] = pictures;
  if (isSide || before === undefined || after === undefined) {
    return <SideView {...{ layout, leader, zoom, grid }} />;
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
