import "client-only";
import { pageValue, usePageValue } from "../storage/page-value";

/** A picture somebody wants to paint a mask for. `id` is what its strokes are kept under. */
export type MaskedPicture = {
  readonly id: string;
  /** The generation whose picture it is; null where it is a reference from outside. */
  readonly generationId: string | null;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** The finished mask that is to be changed; null where there is none yet. */
  readonly maskUrl: string | null;
  /** Whether the original's pixels are to be put back outside the mask. */
  readonly keepsOutside: boolean;
};

const wanted = pageValue<MaskedPicture | null>(null);

/** Opens the mask editor over whatever the page shows. */
export function askForMask(picture: MaskedPicture): void {
  wanted.write(picture);
}

export function closeMaskEditor(): void {
  wanted.write(null);
}

/** The picture being masked, null while the editor is closed. */
export function useMaskedPicture(): MaskedPicture | null {
  return usePageValue(wanted);
}
