import type { CSSProperties } from "react";
import type { ComparedPicture } from "@/lib/browser/use-compared";
import type { Zoom } from "@/lib/browser/use-zoom";

type LayerProps = {
  readonly picture: ComparedPicture;
  /** The picture whose frame all of them lie in, so that one zoom fits all. */
  readonly leader: Pick<ComparedPicture, "width" | "height">;
  readonly zoom: Zoom;
  readonly style?: CSSProperties;
  readonly isHidden?: boolean;
};

/** Above this many screen pixels for each of the picture's, its pixels are shown as squares. */
const squaresAbove = 2;

/** One picture where the view says, inside the frame of the one that leads. */
export function Layer({ picture, leader, zoom, style, isHidden = false }: LayerProps) {
  const { scale, x, y } = zoom.view;
  return (
    <img
      src={picture.url}
      alt={picture.name}
      aria-hidden={isHidden}
      draggable={false}
      className={`absolute top-1/2 left-1/2 max-w-none object-contain will-change-transform ${isHidden ? "invisible" : ""}`}
      style={{
        width: leader.width * scale,
        height: leader.height * scale,
        transform: `translate(calc(-50% + ${x}px), calc(-50% + ${y}px))`,
        imageRendering: scale > squaresAbove ? "pixelated" : "auto",
        ...style,
      }}
    />
  );
}
