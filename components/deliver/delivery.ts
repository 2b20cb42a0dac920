import { type Crop, largestCrop } from "@/lib/image/crop";
import { inUnit, type Measure, pixelsOf, type Unit } from "@/lib/image/measure";
import { findPreset } from "./size-presets";

type Size = { readonly width: number; readonly height: number };

export type Format = "png" | "jpeg" | "webp";

/** How a person wants a picture to leave. */
export type Delivery = {
  readonly format: Format;
  /** Of JPEG and WebP, 1–100. */
  readonly quality: number;
  readonly isRecipeIn: boolean;
  /** "as-made", "custom" or the id of a preset. */
  readonly preset: string;
  readonly measure: Measure;
  /** "fill" cuts a frame of the target's proportion; "fit" keeps the whole picture inside the target. */
  readonly framing: "fill" | "fit";
  /** The frame in pixels of the picture; null until a target asks for one. */
  readonly crop: Crop | null;
};

/** The server makes no side longer and no picture larger. */
const limits = { side: 10_000, pixels: 64_000_000 };
const printDpi = 300;

export function firstDelivery(picture: Size, format: Format): Delivery {
  const { width, height } = picture;
  return {
    format,
    quality: 92,
    isRecipeIn: true,
    preset: "as-made",
    measure: { width, height, unit: "px", dpi: printDpi },
    framing: "fill",
    crop: null,
  };
}

/** Paper lies as the picture does: upright, or on its side. */
export function withPreset(delivery: Delivery, id: string, picture: Size): Delivery {
  const preset = findPreset(id);
  if (preset === undefined) {
    const { width, height } = picture;
    if (id !== "as-made") return withMeasure({ ...delivery, preset: "custom" }, {}, picture);
    const measure: Measure = { ...delivery.measure, width, height, unit: "px" };
    return { ...delivery, preset: id, measure, crop: null };
  }
  const { width, height, unit, turns } = preset;
  const isTurned = turns && picture.width > picture.height;
  const sides = isTurned ? { width: height, height: width } : { width, height };
  return withMeasure({ ...delivery, preset: id }, { ...sides, unit }, picture);
}

/** Another measure, and with it the largest frame of its proportion. */
export function withMeasure(delivery: Delivery, change: Partial<Measure>, picture: Size): Delivery {
  const measure = { ...delivery.measure, ...change };
  return { ...delivery, measure, crop: largestCrop(picture, pixelsOf(measure)) };
}

/** The same size told in another unit; the frame stays. */
export function withUnit(delivery: Delivery, unit: Unit): Delivery {
  return { ...delivery, measure: inUnit(delivery.measure, unit) };
}

/** The pixels that come out. */
export function resultOf({ preset, measure, framing }: Delivery, picture: Size): Size {
  if (preset === "as-made") return { width: picture.width, height: picture.height };
  const target = pixelsOf(measure);
  if (framing === "fill") return target;
  const scale = Math.min(target.width / picture.width, target.height / picture.height);
  return {
    width: Math.max(1, Math.min(target.width, Math.round(picture.width * scale))),
    height: Math.max(1, Math.min(target.height, Math.round(picture.height * scale))),
  };
}

/** How many times larger than its own pixels the picture is drawn; above 1 it turns soft. */
export function enlargement(delivery: Delivery, picture: Size): number {
  const source = cropOf(delivery) ?? picture;
  return resultOf(delivery, picture).width / source.width;
}

/** Why the server would refuse it, in words; null where it would not. */
export function refusalOf(delivery: Delivery, picture: Size): string | null {
  const { width, height } = resultOf(delivery, picture);
  if (Math.max(width, height) > limits.side) return "A side has at most 10,000 pixels.";
  if (width * height > limits.pixels) return "This is more than 64 megapixels. Choose a lower dpi.";
  return null;
}

/** What the picture's address is asked for. A dpi is written where there is paper. */
export function exportQuery(delivery: Delivery, picture: Size): URLSearchParams {
  const { format, quality, isRecipeIn, preset, measure } = delivery;
  const query = new URLSearchParams({ download: "1", format, recipe: isRecipeIn ? "1" : "0" });
  if (format !== "png") query.set("quality", String(quality));
  if (preset === "as-made") return query;
  const { width, height } = resultOf(delivery, picture);
  query.set("width", String(width));
  query.set("height", String(height));
  if (measure.unit !== "px") query.set("dpi", String(measure.dpi));
  const crop = cropOf(delivery);
  if (crop !== null) query.set("crop", [crop.left, crop.top, crop.width, crop.height].join());
  return query;
}

function cropOf({ preset, framing, crop }: Delivery): Crop | null {
  return preset === "as-made" || framing === "fit" ? null : crop;
}
