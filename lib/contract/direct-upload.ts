import { z } from "zod";

/** Asks for an address in the store, where a browser may put a picture that is too large to send to Easel. */
export const directUploadRequestSchema = z.strictObject({
  contentType: z.enum(["image/png", "image/jpeg", "image/webp"]),
});

/** A name nobody can guess, with the ending of what it was opened for. */
export const directUploadIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(png|jpg|webp)$/);

/**
 * Where one file may be put, once, for a while: by PUT, with these headers. It becomes an upload when
 * Easel is told that it is there.
 */
export type DirectUpload = {
  readonly id: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Null where nothing but Easel's own upload is to be had. */
export type DirectUploadBody = { readonly direct: DirectUpload | null };
