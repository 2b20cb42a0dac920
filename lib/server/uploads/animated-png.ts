import "server-only";
import { open } from "node:fs/promises";

const signatureBytes = 8;
/** Length, type and checksum around a chunk's data. */
const headBytes = 8;
const aroundBytes = 12;

/**
 * Whether a PNG says that it moves: `acTL` before the first `IDAT` (PNG, third edition, 11.3.6). Decoders
 * that know no animation would take its first frame for the whole. Reads heads of chunks only.
 */
export async function isAnimatedPng(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(headBytes);
    for (let at = signatureBytes; ;) {
      const { bytesRead } = await handle.read(head, 0, headBytes, at);
      const type = head.toString("latin1", 4, 8);
      if (bytesRead < headBytes || type === "IDAT") return false;
      if (type === "acTL") return true;
      at += aroundBytes + head.readUInt32BE(0);
    }
  } finally {
    await handle.close();
  }
}
