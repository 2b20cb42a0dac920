import type { ExportedMask } from "@/lib/browser/mask/mask-messages";

/** What the editor hands over when it is done. */
export type PaintedMask = ExportedMask & {
  /** Whether the original pixels are put back outside the mask. */
  readonly keepsOutside: boolean;
};
