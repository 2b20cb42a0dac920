import { type Coverage, half } from "./coverage";

/** For each pixel of a row the squared distance to the nearest pixel sought, exact up to the limit. */
export type RowOfDistances = (y: number, squared: Float64Array) => void;

/**
 * Measures from each pixel's middle to the nearest pixel inside, or outside, the mask. Beyond `limit`
 * pixels an answer only says "further than that". What lies outside the picture is not sought.
 * Exact Euclidean (Felzenszwalb and Huttenlocher), and linear in the number of pixels.
 */
export function measure(
  coverage: Coverage,
  sought: "inside" | "outside",
  limit: number,
  onRow: RowOfDistances,
): void {
  const { width, height } = coverage;
  const columns = measureColumns(coverage, sought, limit + 1);
  const squared = new Float64Array(width);
  const envelope = new Envelope(width);
  for (let y = 0; y < height; y += 1) {
    envelope.measureRow(columns.subarray(y * width, (y + 1) * width), limit + 1, squared);
    onRow(y, squared);
  }
}

/** Up and down only; `far` stands for everything as far or further. */
function measureColumns(coverage: Coverage, sought: "inside" | "outside", far: number) {
  const { width, height, pixels } = coverage;
  const distances = new Uint8Array(width * height).fill(far);
  const isInside = sought === "inside";
  for (let index = 0; index < pixels.length; index += 1) {
    if ((pixels[index] ?? 0) >= half === isInside) distances[index] = 0;
    else if (index >= width) {
      distances[index] = Math.min(far, (distances[index - width] ?? far) + 1);
    }
  }
  for (let index = pixels.length - width - 1; index >= 0; index -= 1) {
    const below = (distances[index + width] ?? far) + 1;
    if (below < (distances[index] ?? far)) distances[index] = below;
  }
  return distances;
}

/** The lowest of one parabola for each column: how near, counting sideways too. */
class Envelope {
  readonly #columns: Int32Array;
  readonly #starts: Float64Array;

  constructor(width: number) {
    this.#columns = new Int32Array(width);
    this.#starts = new Float64Array(width + 1);
  }

  measureRow(row: Uint8Array, far: number, squared: Float64Array): void {
    const last = this.#build(row, far);
    if (last < 0) {
      squared.fill(Infinity);
      return;
    }
    let current = 0;
    for (let x = 0; x < row.length; x += 1) {
      while (current < last && (this.#starts[current + 1] ?? Infinity) <= x) current += 1;
      const column = this.#columns[current] ?? 0;
      const down = row[column] ?? far;
      squared[x] = (x - column) * (x - column) + down * down;
    }
  }

  /** Answers with the place of the last parabola, -1 where there is none. */
  #build(row: Uint8Array, far: number): number {
    const columns = this.#columns;
    const starts = this.#starts;
    let last = -1;
    for (let x = 0; x < row.length; x += 1) {
      const down = row[x] ?? far;
      if (down >= far) continue;
      const height = down * down + x * x;
      let start = -Infinity;
      while (last >= 0) {
        const other = columns[last] ?? 0;
        const otherDown = row[other] ?? far;
        start = (height - otherDown * otherDown - other * other) / (2 * (x - other));
        if (start > (starts[last] ?? -Infinity)) break;
        last -= 1;
      }
      last += 1;
      columns[last] = x;
      starts[last] = last === 0 ? -Infinity : start;
    }
    return last;
  }
}
