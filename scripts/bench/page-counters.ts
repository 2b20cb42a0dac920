/** What the page itself counts while something happens. In milliseconds of its own clock. */
export type Counts = {
  /** From each frame to the next. */
  readonly frames: number[];
  /** Tasks over 50 ms, during which the page answers nothing. */
  readonly tasks: number[];
  /** From the oldest movement of the pointer that shows no ink yet to its ink. */
  readonly lags: number[];
  /** From a click on the page to a file handed to the browser, and the file's bytes. */
  readonly files: { readonly ms: number; readonly bytes: number }[];
};

/** Counts since it was last asked. */
type TakeCounts = () => Counts;

/** Runs in the page, before its own code. Refers to nothing outside itself. */
export function countInPage(): void {
  const counts: Counts = { frames: [], tasks: [], lags: [], files: [] };
  let frameBefore = 0;
  let movedAt: number | null = null;
  let clickedAt = 0;
  const frame = (now: number) => {
    if (frameBefore > 0) counts.frames.push(now - frameBefore);
    frameBefore = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    counts.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
  addEventListener("pointermove", ({ timeStamp, buttons }) => {
    if (buttons === 1) movedAt ??= timeStamp;
  });
  addEventListener("click", () => (clickedAt = performance.now()), { capture: true });
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    image: ImageData,
    x: number,
    y: number,
  ) {
    Reflect.apply(put, this, [image, x, y]);
    if (movedAt !== null) counts.lags.push(performance.now() - movedAt);
    movedAt = null;
  };
  const createUrl = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    const bytes = file instanceof Blob ? file.size : 0;
    counts.files.push({ ms: performance.now() - clickedAt, bytes });
    return createUrl(file);
  };
  const takeCounts: TakeCounts = () => ({
    frames: counts.frames.splice(0),
    tasks: counts.tasks.splice(0),
    lags: counts.lags.splice(0),
    files: counts.files.splice(0),
  });
  Object.assign(window, { takeCounts });
}
