import "client-only";
import { useSyncExternalStore } from "react";

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

let wanted: MaskedPicture | null = null;
const listeners = new Set<() => void>();

/** Opens the mask editor over whatever the page shows. */
export function askForMask(picture: MaskedPicture): void {
  change(picture);
}

export function closeMaskEditor(): void {
  change(null);
}

/** The picture being masked, null while the editor is closed. */
export function useMaskedPicture(): MaskedPicture | null {
  return useSyncExternalStore(
    subscribe,
    () => wanted,
    () => null,
  );
}

function change(picture: MaskedPicture | null): void {
  wanted = picture;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
