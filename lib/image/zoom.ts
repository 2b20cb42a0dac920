/** How a picture lies on the stage. */
export type View = {
  /** Screen pixels for each pixel of the picture. */
  readonly scale: number;
  /** From the middle of the stage to the middle of the picture, in screen pixels. */
  readonly x: number;
  readonly y: number;
};

export type Point = { readonly x: number; readonly y: number };

type Size = { readonly width: number; readonly height: number };

export type Frame = {
  readonly stage: Size;
  readonly picture: Size;
  /** Device pixels for each screen pixel: at 100 % a pixel of the picture is a pixel of the device. */
  readonly devicePixelRatio: number;
};

/** The most a pixel is blown up, in device pixels. */
const maxMagnification = 16;

/** The wall left around a whole picture, as a share of the stage. */
const margin = 0.05;

/** The whole picture with some wall around it, as large as the stage allows, never larger than 100 %. */
export function fitView({ stage, picture, devicePixelRatio }: Frame): View {
  const border = 2 * margin * Math.min(stage.width, stage.height);
  const room = Math.min(
    (stage.width - border) / picture.width,
    (stage.height - border) / picture.height,
  );
  return { scale: Math.min(room, 1 / devicePixelRatio), x: 0, y: 0 };
}

/** At 100 %, with what was under the pointer still under it. */
export function actualView(frame: Frame, from: View, pointer: Point): View {
  return zoomTo(frame, from, 1 / frame.devicePixelRatio, pointer);
}

/** Nearer by a factor, with what was under the pointer still under it. Stops at the whole picture and at 1600 %. */
export function zoomBy(frame: Frame, from: View, factor: number, pointer: Point): View {
  const smallest = fitView(frame).scale;
  const largest = Math.max(smallest, maxMagnification / frame.devicePixelRatio);
  const scale = Math.min(largest, Math.max(smallest, from.scale * factor));
  return zoomTo(frame, from, scale, pointer);
}

/** Moved by some pixels, as far as the picture reaches: its edge never comes further in than the stage's. */
export function panBy({ stage, picture }: Frame, from: View, by: Point): View {
  const reach = (length: number, room: number) => Math.max(0, (length * from.scale - room) / 2);
  const within = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));
  return {
    scale: from.scale,
    x: within(from.x + by.x, reach(picture.width, stage.width)),
    y: within(from.y + by.y, reach(picture.height, stage.height)),
  };
}

/** What of the picture is at a place of the stage, in pixels of the picture from its top left corner. */
export function pictureAt({ picture }: Frame, view: View, place: Point): Point {
  return {
    x: (place.x - view.x) / view.scale + picture.width / 2,
    y: (place.y - view.y) / view.scale + picture.height / 2,
  };
}

/** Where on the stage a place of the picture shows, in screen pixels from the stage's top left corner. */
export function shownAt({ picture, stage }: Frame, view: View, { x, y }: Point): Point {
  return {
    x: stage.width / 2 + view.x + (x - picture.width / 2) * view.scale,
    y: stage.height / 2 + view.y + (y - picture.height / 2) * view.scale,
  };
}

/** "68 %" */
export function percentOf({ scale }: View, { devicePixelRatio }: Frame): string {
  return `${Math.round(scale * devicePixelRatio * 100)} %`;
}

/** @param pointer from the middle of the stage */
function zoomTo(frame: Frame, from: View, scale: number, pointer: Point): View {
  const ratio = scale / from.scale;
  const x = pointer.x - (pointer.x - from.x) * ratio;
  const y = pointer.y - (pointer.y - from.y) * ratio;
  return panBy(frame, { scale, x, y }, { x: 0, y: 0 });
}
