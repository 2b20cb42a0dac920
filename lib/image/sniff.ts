export type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** What a picture is by its first twelve bytes, or null when it is none that Easel takes. Headers and names may lie; these do not. */
export function sniffPicture(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  const isRiff = startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]);
  if (isRiff && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50])) return "image/webp";
  return null;
}

function startsWith(bytes: Uint8Array, offset: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[offset + index] === byte);
}
