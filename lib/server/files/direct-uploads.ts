import "server-only";
import type { DirectUpload } from "@/lib/contract/direct-upload";
import type { PictureType } from "@/lib/image/sniff";

/** The way of large files from a browser straight into the store, past Easel. Only some stores have one. */
export type DirectUploads = {
  /**
   * Opens an address where one file of this type and of no more bytes may be put, once, within 15 minutes.
   * The store itself refuses everything else.
   */
  readonly open: (type: PictureType, maxBytes: number) => Promise<DirectUpload>;
  /** Where in the store a file lies that was put so. Nothing is known of it: nobody has looked at it. */
  readonly keyOf: (id: string) => string;
  /** The keys of files that were put before this time and are still there: nobody told Easel of them. */
  readonly leftSince: (time: Date) => Promise<readonly string[]>;
};
