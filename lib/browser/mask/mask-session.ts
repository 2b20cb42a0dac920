import "client-only";
import type { Size } from "@/lib/mask/coverage";
import type { Brush, Operation, StrokePoint } from "@/lib/mask/operation";
import type { OverlayLook } from "@/lib/mask/overlay";
import type { Summary } from "@/lib/mask/painting";
import type { ExportedMask, MaskAnswer, MaskRequest, UnfitMask } from "./mask-messages";

export type MaskState = {
  /** Null until the worker has taken up what was painted before. */
  readonly summary: Summary | null;
  /** Whether this browser keeps the strokes when the page goes. */
  readonly isKept: boolean;
  /** True when the worker has broken down. What was painted up to then is kept. */
  readonly isBroken: boolean;
  readonly unfit: UnfitMask | null;
  /** True while the mask that is to be changed could not be had: another would take its place unseen. */
  readonly isMissing: boolean;
};

type Pixels = Extract<MaskAnswer, { type: "pixels" }>;

type MaskSessionSpec = {
  readonly id: string;
  readonly size: Size;
  /** The finished mask that is to be changed, if there is one. */
  readonly maskUrl: string | null;
};

const untouched: MaskState = {
  ...{ summary: null, isKept: true, isBroken: false, unfit: null, isMissing: false },
};

/** How many drawings may be under way; more would only queue up behind the pointer. */
const maxUnderWay = 2;

/** The page's side of one mask being painted. Every verb returns at once; the worker does the work. */
export class MaskSession {
  readonly #spec: MaskSessionSpec;
  readonly #listeners = new Set<() => void>();
  #worker: Worker | null = null;
  #state = untouched;
  #underWay = 0;
  #points: StrokePoint[] = [];
  #look: OverlayLook | null = null;
  #exports: ((exported: ExportedMask) => void)[] = [];
  #showPixels: (pixels: Pixels) => void = () => {};

  constructor(spec: MaskSessionSpec) {
    this.#spec = spec;
  }

  /** Starts the worker; the answer ends it, once all is stored. */
  open(): () => void {
    const worker = new Worker(new URL("./mask-worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    this.#underWay = 0;
    worker.onmessage = ({ data }: MessageEvent<MaskAnswer>) => this.#hear(data);
    worker.onerror = () => this.#change({ isBroken: true });
    this.#send({ type: "open", ...this.#spec });
    return () => {
      this.#flushPoints();
      this.#send({ type: "close" });
      worker.onmessage = null;
      this.#worker = null;
    };
  }

  /** Who puts the overlay's pixels on the screen. */
  showPixelsWith(show: (pixels: Pixels) => void): void {
    this.#showPixels = show;
  }

  /** How the overlay is to be drawn from now on. While the worker draws only the latest waits. */
  look(look: OverlayLook): void {
    this.#look = look;
    this.#flush();
  }

  begin(brush: Brush, point: StrokePoint): void {
    this.#underWay += 1;
    this.#send({ type: "begin", brush, point });
  }

  extend(points: readonly StrokePoint[]): void {
    this.#points.push(...points);
    this.#flush();
  }

  end(): void {
    this.#flushPoints();
    this.#send({ type: "end" });
  }

  cancel(): void {
    this.#points = [];
    this.#send({ type: "cancel" });
  }

  apply(operation: Operation): void {
    this.#send({ type: "apply", operation });
  }

  undo(): void {
    this.#send({ type: "undo" });
  }

  redo(): void {
    this.#send({ type: "redo" });
  }

  /** Puts a file's mask in the place of this one. One of another size is refused, unless it may be scaled. */
  load(file: Blob, isScaled = false): void {
    this.#change({ unfit: null });
    this.#send({ type: "load", file, isScaled });
  }

  /** Puts all that some masks cover in the place of this one. They are scaled to it. */
  join(files: readonly Blob[]): void {
    this.#send({ type: "join", files });
  }

  /** Asks once more for the mask that is to be changed. */
  takeAgain(): void {
    const { maskUrl } = this.#spec;
    this.#change({ isMissing: false });
    if (maskUrl !== null) this.#send({ type: "take", maskUrl });
  }

  dismissUnfit(): void {
    this.#change({ unfit: null });
  }

  /** The mask as it stands after all that was asked before. */
  export(): Promise<ExportedMask> {
    return new Promise((resolve) => {
      this.#exports.push(resolve);
      this.#send({ type: "export" });
    });
  }

  /** The mask as it stands, finished: what is painted here from now on is no change of an earlier one. */
  use(): Promise<ExportedMask> {
    const exported = this.export();
    this.#send({ type: "settle" });
    return exported;
  }

  readonly read = (): MaskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #hear(answer: MaskAnswer): void {
    switch (answer.type) {
      case "summary":
        return this.#change({ summary: answer.summary, isKept: answer.isKept });
      case "pixels":
        return this.#showPixels(answer);
      case "ready":
        this.#underWay -= 1;
        return this.#flush();
      case "exported":
        return this.#exports.shift()?.(answer.exported);
      case "unfit":
        return this.#change({ unfit: answer.unfit });
      case "missing":
        return this.#change({ isMissing: true });
    }
  }

  #flush(): void {
    if (this.#underWay >= maxUnderWay) return;
    if (this.#points.length > 0) this.#flushPoints();
    else if (this.#look !== null) {
      this.#underWay += 1;
      this.#send({ type: "look", look: this.#look });
      this.#look = null;
    }
  }

  #flushPoints(): void {
    if (this.#points.length === 0) return;
    this.#underWay += 1;
    this.#send({ type: "extend", points: this.#points });
    this.#points = [];
  }

  #send(request: MaskRequest): void {
    this.#worker?.postMessage(request);
  }

  #change(change: Partial<MaskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
