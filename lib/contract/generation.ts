import { z } from "zod";
import { generationStates } from "./generation-state";
import { storableText } from "./storable-text";
import { uploadIdSchema, uploadSchema } from "./upload";

const usd = z.number().nonnegative();
const time = z.iso.datetime();
const path = z.string().startsWith("/");

export const chargedSchema = z.enum(["no", "yes", "maybe"]);

const pickSchema = z.enum(["pick", "reject"], "Pick it, reject it, or neither.");

/** A picture and its file, as it was made. */
const imageSchema = z.strictObject({
  url: path,
  thumbnailUrl: path,
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  contentType: z.enum(["image/png", "image/jpeg", "image/webp"]),
  hasAlpha: z.boolean(),
  fileName: z.string(),
});

const share = z.number().min(0).max(1);

/** What came of keeping everything outside the mask. */
const protectSchema = z.discriminatedUnion("kept", [
  z.strictObject({
    kept: z.literal(true),
    /** The share of the protected pixels that the model had changed by more than 2 of 255. */
    changedOutside: share,
    /** The same share of the kept picture: 0, but for what JPEG does to it. */
    changedNow: share,
    /** Whose size the guarantee holds at. */
    sizeOf: z.enum(["reference", "answer"]),
    /** The picture before the original's pixels were put back. */
    asMade: z.strictObject({
      url: path,
      width: z.int().positive(),
      height: z.int().positive(),
      bytes: z.int().positive(),
      fileName: z.string(),
    }),
    /** A small WebP in the picture's proportions, clear where the model changed nothing. */
    heatMapUrl: path,
  }),
  z.strictObject({ kept: z.literal(false), changedOutside: z.null(), message: z.string() }),
]);

/** What the account held around a submit of unknown outcome: evidence for a person, which settles nothing. */
const evidenceSchema = z.strictObject({
  beforeUsd: z.number(),
  beforeAt: time,
  afterUsd: z.number(),
  afterAt: time,
  /** What other pictures cost that were finished in between, and how many they are. */
  otherChargesUsd: usd,
  otherCharges: z.int().nonnegative(),
  /** Other pictures that may have been charged in between, whose cost nobody knows yet. */
  otherUnknown: z.int().nonnegative(),
});

/** One attempt and its picture, as every route of ours tells it. */
const generationSchema = z.strictObject({
  id: z.uuid(),
  state: z.enum(generationStates),
  model: z.string(),
  input: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The pictures it started from, in order. */
  references: z.array(uploadSchema),
  mask: uploadSchema.nullable(),
  keepOutsideMask: z.boolean(),
  parentId: z.uuid().nullable(),
  batchId: z.uuid().nullable(),
  madeBy: z.string().nullable(),
  createdAt: time,
  submittedAt: time.nullable(),
  finishedAt: time.nullable(),
  /** What was said before the click. */
  estimateUsd: usd,
  /** What Segmind said it charged; null until it said so. */
  costUsd: usd.nullable(),
  /** True where Segmind tells no cost, so `costUsd` repeats the estimate. */
  isCostAbout: z.boolean(),
  expectedSeconds: z.number().positive(),
  /** The share of the expected time that has passed, 0–1; null when not running. */
  progress: z.number().min(0).max(1).nullable(),
  /** Its place in line while waiting, from 1. */
  place: z.int().positive().nullable(),
  /**
   * Why it waits: for a slot of its own, for Segmind's rate limit, for Segmind to be reached, or for a store
   * that pictures can be written to; the last also while the picture is collected.
   */
  waitingFor: z.enum(["slot", "rate_limit", "connection", "storage"]).nullable(),
  /** Where everything outside a mask was kept, the kept picture. */
  image: imageSchema.nullable(),
  /** Null where nothing was to be kept, and until the picture is there. */
  protect: protectSchema.nullable(),
  failure: z
    .strictObject({ code: z.string(), message: z.string(), charged: chargedSchema })
    .nullable(),
  /** For an unknown one, and for one that was marked as not charged; null where no balance was read before and after. */
  evidence: evidenceSchema.nullable(),
  /** Segmind's id of the job, for its support. */
  requestId: z.string().nullable(),
  starred: z.boolean(),
  picked: pickSchema.nullable(),
  /** 0 for none, else 1–5 stars. */
  rating: z.int().min(0).max(5),
  title: z.string().nullable(),
  tags: z.array(z.string()),
  /** When it was put into the trash; null when it is not there. */
  trashedAt: time.nullable(),
});

export const generationBodySchema = z.strictObject({ generation: generationSchema });

export const generationListSchema = z.strictObject({
  items: z.array(generationSchema),
  nextCursor: z.string().nullable(),
  now: time,
});

/** What a caller sends to make a picture; the model's own schema checks `input` afterwards. */
export const newGenerationSchema = z.strictObject({
  model: z.string(),
  input: z.record(z.string(), z.unknown()),
  parentId: z.uuid().optional(),
  batchId: z.uuid().optional(),
  /** Uploads by their ids, in order. */
  references: z.array(uploadIdSchema).optional(),
  /** A PNG of the first reference's size, white where it may be changed. */
  mask: uploadIdSchema.optional(),
  /** On unless it is said otherwise, where there is a mask. */
  keepOutsideMask: z.boolean().optional(),
});

export type Protection = z.infer<typeof protectSchema>;
/** What a person does about an unknown one: look again, or give its money free. */
export const resolutionSchema = z.strictObject({
  as: z.enum(["check", "not_charged"], "This must be check or not_charged."),
});

export type Resolution = z.infer<typeof resolutionSchema>["as"];
export type Evidence = z.infer<typeof evidenceSchema>;
const tagSchema = storableText
  .trim()
  .min(1, "A tag needs at least one letter.")
  .max(40, "A tag has at most 40 characters.");

/** What a person thinks of a picture: every field that is given is changed, the others stay. */
export const judgementSchema = z.strictObject({
  starred: z.boolean().optional(),
  picked: pickSchema.nullable().optional(),
  rating: z
    .int("A rating is a whole number.")
    .min(0, "A rating is 0 to 5 stars.")
    .max(5, "A rating is 0 to 5 stars.")
    .optional(),
  title: storableText
    .trim()
    .max(200, "A title has at most 200 characters.")
    .transform((title) => (title === "" ? null : title))
    .nullable()
    .optional(),
  tags: z
    .array(tagSchema)
    .max(20, "A picture has at most 20 tags.")
    .transform((tags) => [...new Set(tags)])
    .optional(),
});

export type Image = z.infer<typeof imageSchema>;
export type Generation = z.infer<typeof generationSchema>;
export type GenerationList = z.infer<typeof generationListSchema>;
export type NewGeneration = z.infer<typeof newGenerationSchema>;

/** What a person thinks of a picture; what is left out stays. */
export type Judgement = Partial<
  Pick<Generation, "starred" | "picked" | "rating" | "title" | "tags">
>;
