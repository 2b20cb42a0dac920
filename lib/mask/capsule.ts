/** A disc that goes straight from one place to another and changes its radius on the way. */
export type Capsule = {
  readonly ax: number;
  readonly ay: number;
  readonly aRadius: number;
  readonly bx: number;
  readonly by: number;
  readonly bRadius: number;
};

/** Where a row crosses a shape, from its leftmost to its rightmost point; `from > to` where it does not. */
type Crossing = { from: number; to: number };

/** The crossing of the row at height `y`: of both discs, and of what is between their tangents. */
export function crossingOf(capsule: Capsule, y: number): Crossing {
  const crossing = { from: Infinity, to: -Infinity };
  const { ax, ay, aRadius, bx, by, bRadius } = capsule;
  addDisc(crossing, y, ax, ay, aRadius);
  addDisc(crossing, y, bx, by, bRadius);
  const length = Math.hypot(bx - ax, by - ay);
  if (length <= Math.abs(aRadius - bRadius)) return crossing;
  const sine = (aRadius - bRadius) / length;
  const cosine = Math.sqrt(1 - sine * sine);
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  // The four points where the two common tangents touch, in order around.
  const leftX = sine * ux - cosine * uy;
  const leftY = sine * uy + cosine * ux;
  const rightX = sine * ux + cosine * uy;
  const rightY = sine * uy - cosine * ux;
  const corners = [
    ax + aRadius * leftX,
    ay + aRadius * leftY,
    bx + bRadius * leftX,
    by + bRadius * leftY,
    bx + bRadius * rightX,
    by + bRadius * rightY,
    ax + aRadius * rightX,
    ay + aRadius * rightY,
  ] as const;
  addEdge(crossing, y, corners[0], corners[1], corners[2], corners[3]);
  addEdge(crossing, y, corners[2], corners[3], corners[4], corners[5]);
  addEdge(crossing, y, corners[4], corners[5], corners[6], corners[7]);
  addEdge(crossing, y, corners[6], corners[7], corners[0], corners[1]);
  return crossing;
}

/**
 * How deep a place lies below the edge of the hull of both discs, in radii of the disc it belongs to:
 * 1 in the middle, 0 at the edge, negative outside. Exact.
 */
export function depthWithin(capsule: Capsule): (x: number, y: number) => number {
  const { ax, ay, aRadius, bx, by, bRadius } = capsule;
  const length = Math.hypot(bx - ax, by - ay);
  if (length <= Math.abs(aRadius - bRadius)) {
    return aRadius >= bRadius ? depthInDisc(ax, ay, aRadius) : depthInDisc(bx, by, bRadius);
  }
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  const sine = (aRadius - bRadius) / length;
  const cosine = Math.sqrt(1 - sine * sine);
  const wider = (bRadius - aRadius) / (cosine * length);
  const atA = depthInDisc(ax, ay, aRadius);
  const atB = depthInDisc(bx, by, bRadius);
  return (x, y) => {
    const along = (x - ax) * ux + (y - ay) * uy;
    const beside = Math.abs((x - ax) * uy - (y - ay) * ux);
    const place = cosine * along - sine * beside;
    if (place < 0) return atA(x, y);
    if (place > cosine * length) return atB(x, y);
    return (aRadius - cosine * beside - sine * along) / (aRadius + wider * place);
  };
}

function depthInDisc(cx: number, cy: number, radius: number): (x: number, y: number) => number {
  return (x, y) => 1 - Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) / radius;
}

function addDisc(crossing: Crossing, y: number, cx: number, cy: number, radius: number): void {
  const squared = radius * radius - (y - cy) * (y - cy);
  if (squared < 0) return;
  const reach = Math.sqrt(squared);
  add(crossing, cx - reach);
  add(crossing, cx + reach);
}

function addEdge(
  crossing: Crossing,
  y: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  if (y < Math.min(y0, y1) || y > Math.max(y0, y1) || y0 === y1) return;
  add(crossing, x0 + ((x1 - x0) * (y - y0)) / (y1 - y0));
}

function add(crossing: Crossing, x: number): void {
  crossing.from = Math.min(crossing.from, x);
  crossing.to = Math.max(crossing.to, x);
}
