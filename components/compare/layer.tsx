import type { CSSProperties } from "react";
import { showToast } from "@/components/ui/toast";
import { isFileMissing } from "@/lib/browser/generations/missing-files";
import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import { placed } from "@/lib/browser/zoom/placed";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";

type LayerProps = {
  readonly picture: ComparedPicture;
  /** The picture whose frame all of them lie in, so that one zoom fits all. */
  readonly leader: Pick<ComparedPicture, "width" | "height">;
  readonly zoom: Zoom;
  readonly style?: CSSProperties;
  readonly isHidden?: boolean;
};

/** One picture where the view says, inside the frame of the one that leads. */
export function Layer({ picture, leader, zoom, style, isHidden = false }: LayerProps) {
  return (
    <img
      src={picture.url}
      alt={picture.name}
      aria-hidden={isHidden}
      draggable={false}
      onError={() => void tellWhyBroken(picture)}
      className={`absolute top-1/2 left-1/2 object-contain will-change-transform ${isHidden ? "invisible" : ""}`}
      style={{ ...placed(leader, zoom.view), ...style }}
    />
  );
}

/** A missing file is told in its place; what else there may be is worth another try. */
async function tellWhyBroken({ fileId, url, name }: ComparedPicture): Promise<void> {
  if (await isFileMissing(fileId, url)) return;
  showToast({ text: `“${name}” did not load. Reload the page to try again.` });
}
