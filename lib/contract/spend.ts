import { z } from "zod";
import { generationStates } from "./generation-state";

const usd = z.number().nonnegative();
const count = z.int().nonnegative();
const day = z.iso.date();
const time = z.iso.datetime();

/** What some of the pictures came to. The three sums hold no money twice: together they are what the budget counts. */
const amountsShape = {
  /** What Segmind said it charged, to the micro-dollar. */
  costUsd: usd,
  /** How much of `costUsd` is an estimate, because Segmind told no cost. */
  aboutUsd: usd,
  /** The pictures that were paid for, those whose file was lost afterwards too. */
  pictureCount: count,
  /** Held for what waits or runs. */
  heldUsd: usd,
  heldCount: count,
  /** Held for what may have been charged: its outcome is unknown. */
  unknownUsd: usd,
  unknownCount: count,
};

/** What Segmind's balance says beside Easel's own count, between readings taken while nothing was under way. */
const comparedSchema = z.strictObject({
  since: time,
  until: time,
  /** How much more the balance fell than Easel's pictures cost; below 0 where it fell less. */
  driftUsd: z.number(),
  /** Credit that came in meanwhile. */
  addedUsd: usd,
});

/** What the days from `from` to `to` came to, both included. A day is the UTC day a picture was asked for on, as the budget counts. */
export const spendSchema = z.strictObject({
  mode: z.enum(["live", "demo"]),
  from: day,
  to: day,
  today: day,
  /** What a day may cost now; nobody remembers what an earlier one might have. */
  dayBudgetUsd: usd,
  total: z.strictObject(amountsShape),
  /** Newest first; a day on which nothing was asked for is left out. */
  days: z.array(z.strictObject({ day, ...amountsShape })),
  /** Dearest first, as are the people. */
  models: z.array(z.strictObject({ model: z.string(), ...amountsShape })),
  /** Null is whoever gave no name. */
  people: z.array(z.strictObject({ madeBy: z.string().nullable(), ...amountsShape })),
  /** Null until there are two readings of the balance that can be compared. */
  compared: comparedSchema.nullable(),
});

/** One picture behind the sums. */
const spendPictureSchema = z.strictObject({
  id: z.uuid(),
  day,
  createdAt: time,
  model: z.string(),
  madeBy: z.string().nullable(),
  /** The beginning of it. */
  prompt: z.string(),
  state: z.enum(generationStates),
  /** Null while nobody knows; then `heldUsd` is held. */
  costUsd: usd.nullable(),
  isCostAbout: z.boolean(),
  heldUsd: usd,
  thumbnailUrl: z.string().startsWith("/").nullable(),
});

/** Newest first. */
export const spendPicturesSchema = z.strictObject({
  items: z.array(spendPictureSchema),
  nextCursor: z.string().nullable(),
});

export type Spend = z.infer<typeof spendSchema>;
export type SpendAmounts = Spend["total"];
export type SpendPicture = z.infer<typeof spendPictureSchema>;
export type SpendPictures = z.infer<typeof spendPicturesSchema>;
