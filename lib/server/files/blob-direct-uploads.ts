import "server-only";
import { randomUUID } from "node:crypto";
import { issueSignedToken, list, presignUrl } from "@vercel/blob";
import { EaselError } from "@/lib/errors";
import { extensionOf } from "@/lib/image/file-name";
import type { PictureType } from "@/lib/image/sniff";
import type { DirectUploads } from "./direct-uploads";
import { inTime } from "./in-time";

/** Nothing else of Easel's begins like this. */
const folder = "incoming/";
/** 50 MB at half a megabit a second, looked at when they are all there. */
const livesMs = 15 * 60_000;

/**
 * Signed addresses of Vercel Blob, rather than its client tokens: a signed address needs nothing of the
 * package in a browser. Size, type, name and time stand in the signature.
 * Why so: docs/decisions/017-large-uploads-pass-easel-by-and-pictures-do-not.md
 */
export function blobDirectUploads(token: string): DirectUploads {
  async function open(type: PictureType, maxBytes: number) {
    const id = `${randomUUID()}.${extensionOf(type)}`;
    const limits = {
      pathname: folder + id,
      maximumSizeInBytes: maxBytes,
      allowedContentTypes: [type],
      // The store goes by the time of day, and so does the package.
      validUntil: Date.now() + livesMs,
    };
    const signedToken = await inTime((abortSignal) =>
      issueSignedToken({ ...limits, operations: ["put"], token, abortSignal }),
    );
    const { presignedUrl } = await presignUrl(signedToken, {
      ...limits,
      operation: "put",
      access: "private",
      allowOverwrite: false,
      addRandomSuffix: false,
    });
    const headers = { "x-vercel-blob-access": "private", "x-content-type": type };
    return { id, url: presignedUrl, headers };
  }

  async function leftSince(time: Date) {
    const left: string[] = [];
    let cursor: string | undefined;
    do {
      const from = cursor === undefined ? {} : { cursor };
      const page = await inTime((abortSignal) =>
        list({ prefix: folder, token, abortSignal, ...from }),
      );
      const old = page.blobs.filter(({ uploadedAt }) => uploadedAt < time);
      left.push(...old.map(({ pathname }) => pathname));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return left;
  }

  return {
    open: (type, maxBytes) => open(type, maxBytes).catch(unavailable),
    keyOf: (id) => folder + id,
    leftSince: (time) => leftSince(time).catch(unavailable),
  };
}

function unavailable(cause: unknown): never {
  throw new EaselError("store_unavailable", String(cause), { cause });
}
