import { useMissingFiles } from "@/lib/browser/generations/missing-files";
import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { Label } from "./label";
import { Layer } from "./layer";
import type { Layout } from "./layout-of";
import { MissingPicture } from "./missing-picture";
import { Pane } from "./pane";
import type { PaneGrid } from "./pane-grid";

type SideViewProps = {
  readonly layout: Layout<ComparedPicture>;
  readonly leader: ComparedPicture;
  readonly zoom: Zoom;
  readonly grid: PaneGrid;
};

/** Each picture in a place of its own. */
export function SideView({ layout, leader, zoom, grid }: SideViewProps) {
  const missing = useMissingFiles();
  return (
    <div
      className="grid size-full gap-px bg-line"
      style={{
        gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
      }}
    >
      {layout.shown.map((picture) => (
        <div key={picture.key} className="relative min-h-0 min-w-0 bg-wall">
          {missing.has(picture.fileId) ? (
            <MissingPicture picture={picture} isForced={layout.isForced} />
          ) : (
            <Pane zoom={zoom}>
              <Layer picture={picture} leader={leader} zoom={zoom} />
            </Pane>
          )}
          <Label side="left" words={picture.name} />
        </div>
      ))}
    </div>
  );
}
