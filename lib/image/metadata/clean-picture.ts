/** A picture's file without all that is not the picture. */
export type CleanPicture = {
  /** What is kept of the file, in order; joined it is a whole file, with the same pixels bit for bit. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** As stored, before it is turned by its orientation. */
  readonly width: number;
  readonly height: number;
  /** How it lies, 1–8 as EXIF counts; 1 is upright. What is kept no longer tells it. */
  readonly orientation: number;
  /** True where anything was left out. */
  readonly isChanged: boolean;
};
