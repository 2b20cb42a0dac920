import type { Coverage, Size } from "@/lib/mask/coverage";

/** Rows read at one time: a whole 3840×2160 in colour would take 33 MB more. */
const bandHeight = 128;

/**
 * Reads a mask from a file of any kind the browser can show: white covers, black and transparent keep.
 * Of another size it is stretched to the one given. Null where it is no picture.
 */
export async function readMaskFile(
  file: Blob,
  size: Size,
): Promise<{ readonly coverage: Coverage; readonly fileSize: Size } | null> {
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: "none" }).catch(() => null);
  if (bitmap === null) return null;
  const fileSize = { width: bitmap.width, height: bitmap.height };
  const pixels = new Uint8Array(size.width * size.height);
  const context = new OffscreenCanvas(size.width, bandHeight).getContext("2d", {
    willReadFrequently: true,
  });
  if (context === null) return null;
  // A hard mask stays hard when it is stretched.
  context.imageSmoothingEnabled = false;
  for (let top = 0; top < size.height; top += bandHeight) {
    context.clearRect(0, 0, size.width, bandHeight);
    context.drawImage(bitmap, 0, -top, size.width, size.height);
    const rows = Math.min(bandHeight, size.height - top);
    const { data } = context.getImageData(0, 0, size.width, rows);
    for (let at = 0; at < size.width * rows; at += 1) {
      const from = at * 4;
      const light = luminance(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0);
      pixels[top * size.width + at] = Math.round((light * (data[from + 3] ?? 0)) / 255);
    }
  }
  bitmap.close();
  return { coverage: { ...size, pixels }, fileSize };
}

/** Rec. 709; the same grey stays the same number. */
function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
