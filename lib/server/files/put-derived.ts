import "server-only";
import { type FileStore, KeyTakenError } from "./file-store";

/**
 * Keeps what was made from another file and can be made again, such as a thumbnail: another release may
 * have made it a little differently, and the newest takes its place.
 */
export async function putDerived(files: FileStore, key: string, bytes: Uint8Array): Promise<void> {
  try {
    await files.put(key, bytes);
  } catch (error) {
    if (!(error instanceof KeyTakenError)) throw error;
    await files.remove(key);
    await files.put(key, bytes);
  }
}
