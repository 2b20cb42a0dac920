import "server-only";
import { createHash } from "node:crypto";
import type { Content } from "./file-store";

/** SHA-256 in hex; a stream is read to its end and not held. */
export async function sha256Of(content: Content | ReadableStream<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  if (content instanceof Uint8Array) return hash.update(content).digest("hex");
  for await (const chunk of "open" in content ? content.open() : content) hash.update(chunk);
  return hash.digest("hex");
}
