/** Where a server ends its own life; the files that begin with `watch-` say what passes. */
export type Kill = {
  readonly at: string;
  readonly moment: "before" | "commit" | "during" | "rename" | "after";
  /** How long it lives on, so that what it is about to do is under way. */
  readonly delayMs?: number;
  readonly signal?: "SIGKILL" | "SIGTERM";
};

export type Point = {
  readonly name: string;
  readonly transport: "v2" | "v1";
  /** One for each life; after the last the server is started once more, for good. */
  readonly kills: readonly [Kill, ...Kill[]];
  /** What a single generation comes to when the server dies just here. */
  readonly end: "done" | "unknown" | "cancelled";
  /** A second generation waits behind the first and is cancelled. `end` is the second's. */
  readonly isCancel?: true;
  /** One statement may write several generations at once, so that a second pass may never come. */
  readonly isTogether?: true;
};

const v2: readonly Omit<Point, "transport">[] = [
  at("before a generation is stored", "done", { at: "insert", moment: "before" }),
  at("stored, but not committed", "done", { at: "insert", moment: "commit" }),
  at("stored, but not yet answered", "done", { at: "insert", moment: "after" }),
  together("before a submit is written down", "done", { at: "submitting", moment: "before" }),
  together("a submit written down, but not committed", "done", {
    at: "submitting",
    moment: "commit",
  }),
  together("a submit committed", "unknown", { at: "submitting", moment: "after" }),
  at("before the POST leaves", "unknown", { at: "submit", moment: "before" }),
  at("Segmind has accepted, its answer is not read", "unknown", { at: "submit", moment: "after" }),
  at("before Segmind's id is committed", "unknown", { at: "running", moment: "before" }),
  at("Segmind's id committed", "done", { at: "running", moment: "after" }),
  at("before the first look at the job", "done", { at: "poll", moment: "before" }),
  at("before address and cost are committed", "done", { at: "collecting", moment: "before" }),
  at("address and cost committed", "done", { at: "collecting", moment: "after" }),
  at("in the middle of the download", "done", { at: "output", moment: "during" }),
  at("before the original is written", "done", { at: "original", moment: "before" }),
  at("half of the original is written", "done", { at: "original", moment: "during" }),
  at("the original is written, but not in its place", "done", { at: "original", moment: "rename" }),
  at("between original and thumbnail", "done", { at: "original", moment: "after" }),
  at("the thumbnail is written, but not in its place", "done", {
    at: "thumbnail",
    moment: "rename",
  }),
  at("before it is written that it is done", "done", { at: "done", moment: "before" }),
  at("done committed", "done", { at: "done", moment: "after" }),
  {
    ...at("right after a restart gave up a submit", "unknown", { at: "submit", moment: "after" }),
    kills: [
      { at: "submit", moment: "after" },
      { at: "unknown", moment: "after" },
    ],
    isTogether: true,
  },
  {
    ...at("killed again while collecting", "done", { at: "collecting", moment: "after" }),
    kills: [
      { at: "collecting", moment: "after" },
      { at: "original", moment: "rename" },
    ],
  },
  {
    ...at("before a cancel is written down", "done", { at: "cancelled", moment: "before" }),
    isCancel: true,
  },
  {
    ...at("a cancel committed", "cancelled", { at: "cancelled", moment: "after" }),
    isCancel: true,
  },
  at("asked to stop while a submit is under way", "done", {
    at: "submit",
    moment: "before",
    signal: "SIGTERM",
  }),
];

const v1: readonly Omit<Point, "transport">[] = [
  together("a submit committed", "unknown", { at: "submitting", moment: "after" }),
  at("Segmind draws while the call waits", "unknown", {
    at: "submit",
    moment: "before",
    // Segmind's stand-in answers after 147 ms at the earliest: 42 s × 0.35 for low, at a hundredth. A way adds up to 40.
    delayMs: 100,
  }),
  at("in the middle of the answer", "unknown", { at: "submit", moment: "during" }),
  at("the original is written, but not in its place", "unknown", {
    at: "original",
    moment: "rename",
  }),
  at("the original in its place", "done", { at: "original", moment: "after" }),
  at("address and cost committed", "done", { at: "collecting", moment: "after" }),
  at("the thumbnail is written, but not in its place", "done", {
    at: "thumbnail",
    moment: "rename",
  }),
  at("before it is written that it is done", "done", { at: "done", moment: "before" }),
  at("asked to stop while a submit is under way", "done", {
    at: "submit",
    moment: "before",
    signal: "SIGTERM",
  }),
];

export const points: readonly Point[] = [
  ...v2.map((point): Point => ({ ...point, transport: "v2" })),
  ...v1.map((point): Point => ({ ...point, transport: "v1" })),
];

function at(name: string, end: Point["end"], kill: Kill): Omit<Point, "transport"> {
  return { name, end, kills: [kill] };
}

function together(name: string, end: Point["end"], kill: Kill): Omit<Point, "transport"> {
  return { ...at(name, end, kill), isTogether: true };
}
