type Size = { readonly width: number; readonly height: number };

/** A part of a picture, in whole pixels of it. */
export type Crop = Size & { readonly left: number; readonly top: number };

/** The smallest frame a person can make, as a share of the largest. */
const smallest = 0.1;

/** The largest frame of a target's proportion, in the middle of the picture. */
export function largestCrop(picture: Size, target: Size): Crop {
  return framed(picture, target, {
    scale: 1,
    middle: { x: picture.width / 2, y: picture.height / 2 },
  });
}

/** How large a frame is beside the largest of its proportion: 1 is as large as fits. */
export function scaleOf(crop: Crop, picture: Size, target: Size): number {
  const largest = largestCrop(picture, target);
  return crop.width >= largest.width || crop.height >= largest.height
    ? 1
    : crop.width / largest.width;
}

/** The frame moved by some pixels of the picture, as far as the picture reaches. */
export function moveCrop(crop: Crop, picture: Size, by: { x: number; y: number }): Crop {
  return {
    ...crop,
    left: within(Math.round(crop.left + by.x), 0, picture.width - crop.width),
    top: within(Math.round(crop.top + by.y), 0, picture.height - crop.height),
  };
}

/** A frame of a scale, about the same place. */
export function scaleCrop(crop: Crop, picture: Size, target: Size, scale: number): Crop {
  const middle = { x: crop.left + crop.width / 2, y: crop.top + crop.height / 2 };
  return framed(picture, target, { scale: within(scale, smallest, 1), middle });
}

type Placed = { readonly scale: number; readonly middle: { x: number; y: number } };

function framed(picture: Size, target: Size, { scale, middle }: Placed): Crop {
  const room = Math.min(picture.width / target.width, picture.height / target.height) * scale;
  const width = within(Math.round(target.width * room), 1, picture.width);
  const height = within(Math.round(target.height * room), 1, picture.height);
  return moveCrop({ left: 0, top: 0, width, height }, picture, {
    x: middle.x - width / 2,
    y: middle.y - height / 2,
  });
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
