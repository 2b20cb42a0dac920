import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import type { Mode } from "./modes";

export type Layout<Picture> = {
  readonly shown: readonly Picture[];
  /** Beside each other rather than one over the other. */
  readonly isSide: boolean;
  /** Beside each other only because a file is missing: nothing can be laid over it. */
  readonly isForced: boolean;
};

/** Which pictures a mode shows, and how. Slider and difference are of the first two. */
export function layoutOf<Picture extends Pick<ComparedPicture, "fileId">>(
  mode: Mode,
  pictures: readonly Picture[],
  missing: ReadonlySet<string>,
): Layout<Picture> {
  const shown = mode === "slider" || mode === "difference" ? pictures.slice(0, 2) : pictures;
  const isChosen = mode === "side" || shown.length < 2;
  const isForced = !isChosen && shown.some(({ fileId }) => missing.has(fileId));
  return { shown, isSide: isChosen || isForced, isForced };
}
