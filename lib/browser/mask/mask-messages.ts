import type { Area } from "@/lib/mask/area";
import type { Size } from "@/lib/mask/coverage";
import type { Brush, Operation, StrokePoint } from "@/lib/mask/operation";
import type { OverlayLook } from "@/lib/mask/overlay";
import type { Summary } from "@/lib/mask/painting";

/** What the page asks of the worker. Each is done before the next is begun. */
export type MaskRequest =
  | {
      readonly type: "open";
      readonly id: string;
      readonly size: Size;
      /** The finished mask that is to be changed, if there is one. */
      readonly maskUrl: string | null;
    }
  | { readonly type: "take"; readonly maskUrl: string }
  | { readonly type: "look"; readonly look: OverlayLook }
  | { readonly type: "begin"; readonly brush: Brush; readonly point: StrokePoint }
  | { readonly type: "extend"; readonly points: readonly StrokePoint[] }
  | { readonly type: "end" | "cancel" | "undo" | "redo" | "export" | "settle" | "close" }
  | { readonly type: "apply"; readonly operation: Operation }
  | { readonly type: "load"; readonly file: Blob; readonly isScaled: boolean }
  | { readonly type: "join"; readonly files: readonly Blob[] };

/**
 * What the worker tells the page. `ready` answers a `look`, a `begin` and an `extend`, after their pixels;
 * `missing` an `open` or a `take` whose mask cannot be had.
 */
export type MaskAnswer =
  | { readonly type: "summary"; readonly summary: Summary; readonly isKept: boolean }
  | {
      readonly type: "pixels";
      readonly area: Area;
      readonly pixels: ArrayBuffer;
      readonly look: OverlayLook;
    }
  | { readonly type: "ready" }
  | { readonly type: "exported"; readonly exported: ExportedMask }
  | { readonly type: "unfit"; readonly unfit: UnfitMask }
  | { readonly type: "missing" };

/** A finished mask: the picture's exact size, white where the model may paint. */
export type ExportedMask = {
  readonly png: Blob;
  /** How much of the picture it covers, 0–1. */
  readonly share: number;
  readonly isFeathered: boolean;
};

/** A file that is no mask for this picture: of another size, or no picture at all (null). */
export type UnfitMask = { readonly file: Blob; readonly size: Size | null };
