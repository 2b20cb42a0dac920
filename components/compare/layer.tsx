import type { CSSProperties } from "react";
import type { ComparedPicture } from "@/lib/browser/use-compared";
import { placed } from "@/lib/browser/placed";
import type { Zoom } from "@/lib/browser/use-zoom";

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
      className={`absolute top-1/2 left-1/2 object-contain will-change-transform ${isHidden ? "invisible" : ""}`}
      style={{ ...placed(leader, zoom.view), ...style }}
    />
  );
}
