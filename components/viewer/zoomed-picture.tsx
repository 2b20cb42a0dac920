"use client";

import type { RefObject } from "react";
import { isFileMissing } from "@/lib/browser/generations/missing-files";
import { useSize } from "@/lib/browser/use-size";
import { useZoom } from "@/lib/browser/zoom/use-zoom";
import { compareAddress } from "@/lib/browser/compare/compare-place";
import type { Generation, Image } from "@/lib/contract/generation";
import { showToast } from "@/components/ui/toast";
import type { Backdrop } from "./backdrop";
import { Neighbours } from "./neighbours";
import { Stage } from "./stage";
import type { Version } from "./use-version";
import type { Viewed } from "./use-viewed";
import { useViewerKeys } from "./use-viewer-keys";
import { zoomActs } from "./viewer-acts";
import { ViewerBar } from "./viewer-bar";

type ZoomedPictureProps = {
  readonly generation: Generation;
  readonly image: Image;
  readonly name: string;
  readonly viewed: Viewed;
  readonly version: Version;
  readonly backdrop: Backdrop;
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onShow: (generation: Generation) => void;
  readonly onLeave: () => void;
  readonly onDeliver: () => void;
};

/** The picture and the bar over it: all that a step of the zoom draws anew. */
export function ZoomedPicture(props: ZoomedPictureProps) {
  const { generation, image, name, viewed, version, backdrop, dialog } = props;
  const { ref: stage, size } = useSize();
  const zoom = useZoom(image, size);
  useViewerKeys(dialog, zoomActs(zoom));
  return (
    <>
      <ViewerBar
        name={name}
        image={version.shown}
        viewed={viewed}
        zoom={zoom}
        onLeave={props.onLeave}
        compareAddress={compareAddress(generation)}
        onDeliver={props.onDeliver}
      />
      <div
        style={{ aspectRatio: `${image.width} / ${image.height}` }}
        className="relative max-h-[62dvh] min-h-52 shrink-0 md:aspect-auto! md:max-h-none md:shrink"
      >
        <Stage
          stage={stage}
          name={name}
          {...{ image, zoom, version, backdrop }}
          onBroken={() => void tellWhyBroken(generation, image)}
        />
        <Neighbours viewed={viewed} onShow={props.onShow} />
      </div>
    </>
  );
}

/** A missing file changes the whole room; what else there may be is worth another try. */
async function tellWhyBroken({ id }: Generation, { url }: Image): Promise<void> {
  if (await isFileMissing(id, url)) return;
  showToast({ text: "The picture did not load in full. Reload the page to try again." });
}
