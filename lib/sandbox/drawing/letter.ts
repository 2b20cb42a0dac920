import path from "node:path";
import sharp from "sharp";
import type { Lettering, Line } from "./scene";

/** Words as a picture of their own, and where it goes. */
export type Lettered = { readonly input: Buffer; readonly left: number; readonly top: number };

/** Latin and Devanagari. Sharp reads a TTF from its file, and of a WOFF nothing. */
const fonts = {
  medium: { name: "Poppins Medium", file: fontFile("poppins-medium.ttf") },
  bold: { name: "Poppins Bold", file: fontFile("poppins-bold.ttf") },
};

/** Between two lines, by the size of the letters. */
const gapShare = 0.55;
const smallestPixels = 5;
const slightlyTooLong = 1.4;

/** Sets every block of words; what would not fit onto the canvas at all is left out. */
export async function letterAll(
  blocks: readonly Lettering[],
  canvas: { readonly width: number; readonly height: number },
): Promise<Lettered[]> {
  const lettered = (await Promise.all(blocks.map(letter))).flat();
  return lettered.flatMap(({ input, left, top, width, height }) => {
    const room = { x: canvas.width - width, y: canvas.height - height };
    if (room.x < 0 || room.y < 0) return [];
    return { input, left: clamp(left, room.x), top: clamp(top, room.y) };
  });
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(0, value));
}

type Placed = Lettered & { readonly width: number; readonly height: number };

/** Sets lines as large as their box allows; where one is too long, all become smaller together. */
async function letter(lettering: Lettering): Promise<readonly Placed[]> {
  let scale = 1;
  let block = await setBlock(lettering, scale);
  for (let tries = 0; tries < 8 && overflow(block, lettering) > 1; tries += 1) {
    // Words wrap, so that height goes with the square of the size.
    scale /= Math.max(1.04, Math.min(1.6, overflow(block, lettering) ** 0.75));
    block = await setBlock(lettering, scale);
  }
  return placed(block, lettering);
}

type Block = {
  readonly lines: readonly {
    readonly data: Buffer;
    readonly width: number;
    readonly height: number;
    readonly gap: number;
  }[];
  readonly width: number;
  readonly height: number;
};

async function setBlock(
  { lines, width, align = "left" }: Lettering,
  scale: number,
): Promise<Block> {
  const set = await Promise.all(
    lines.map(async (line, index) => {
      const size = Math.max(smallestPixels, line.size * scale);
      const { data, info } = await setLine(line, { size, width, align });
      const between = (size + (lines[index - 1]?.size ?? 0) * scale) / 2;
      const gap = index > 0 ? between * gapShare : 0;
      return { data, width: info.width, height: info.height, gap };
    }),
  );
  return {
    lines: set,
    width: Math.max(0, ...set.map((line) => line.width)),
    height: set.reduce((sum, line) => sum + line.gap + line.height, 0),
  };
}

function overflow(block: Block, box: Lettering): number {
  return Math.max(block.width / box.width, block.height / box.height);
}

const shares = { left: 0, centre: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };

function placed(block: Block, box: Lettering): readonly Placed[] {
  let top = box.y + (box.height - block.height) * shares[box.stand ?? "middle"];
  return block.lines.map((line) => {
    top += line.gap;
    const left = box.x + (box.width - line.width) * shares[box.align ?? "left"];
    const at = { left: Math.round(left), top: Math.round(top) };
    top += line.height;
    return { input: line.data, ...at, width: line.width, height: line.height };
  });
}

type Setting = {
  readonly size: number;
  readonly width: number;
  readonly align: "left" | "centre" | "right";
};

/** A line only a little too long is set smaller, rather than leave one word alone on a second line. */
async function setLine(line: Line, setting: Setting) {
  const whole = await setText(line, { ...setting, width: 0 });
  const tooLong = whole.info.width / setting.width;
  if (tooLong <= 1) return whole;
  if (tooLong < slightlyTooLong) {
    return setText(line, { ...setting, width: 0, size: setting.size / (tooLong * 1.01) });
  }
  return setText(line, setting);
}

/** A width of 0 leaves the text on one line. */
function setText({ text, colour, weight = "medium" }: Line, { size, width, align }: Setting) {
  const { name, file } = fonts[weight];
  const words = {
    text: `<span foreground="${colour}">${escaped(text)}</span>`,
    font: `${name} ${size.toFixed(1)}`,
    fontfile: file,
    // A point is a pixel.
    dpi: 72,
    ...(width > 0 ? { width: Math.round(width) } : {}),
    align,
    rgba: true,
    // Poppins comes with generous line heights; a headline wants its lines closer.
    spacing: -Math.round(size * 0.3),
  };
  return sharp({ text: words }).png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\p{Cc}/gu, " ");
}

function fontFile(name: string): string {
  return path.join(process.cwd(), "lib/sandbox/fonts", name);
}
