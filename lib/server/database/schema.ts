import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { GenerationState } from "@/lib/contract/generation-state";
import type { FailureCode } from "@/lib/errors";
import type { Endpoint, Input } from "@/lib/models/model";

/** What the stored original is, read from its bytes. */
export type StoredImage = {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly contentType: "image/png" | "image/jpeg" | "image/webp";
  readonly hasAlpha: boolean;
  readonly sha256: string;
};

/** Segmind's addresses of a generation's uploads. */
export type HandedOver = { readonly images: readonly string[]; readonly mask: string | null };

/** What came of keeping everything outside the mask. */
export type Protection =
  | {
      readonly kept: true;
      /** The kept picture; the row's own is what the model made. */
      readonly image: StoredImage;
      /** Whose size the guarantee holds at. */
      readonly sizeOf: "reference" | "answer";
      /** Shares of the protected pixels, 0–1. */
      readonly changedByModel: number;
      readonly changedNow: number;
    }
  | { readonly kept: false; readonly reason: "upload_missing" | "not_composed" | "gave_out" };

const time = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** Integer micro-dollars. */
const money = (name: string) => bigint(name, { mode: "number" });

/** One row, one attempt: its request, its money, where it stands, and its picture. */
export const generations = pgTable(
  "generations",
  {
    /** The caller's Idempotency-Key. */
    id: uuid().primaryKey(),
    bodyHash: text("body_hash").notNull(),
    model: text().notNull(),
    input: jsonb().$type<Input>().notNull(),
    endpoint: jsonb().$type<Endpoint>().notNull(),
    /** Uploads by their ids, in order; the mask belongs to the first. */
    references: jsonb().$type<readonly string[]>().notNull().default([]),
    mask: text(),
    keepOutsideMask: boolean("keep_outside_mask").notNull().default(false),
    /** Where Segmind finds its references and mask, and for how long that may be relied on. */
    handedOver: jsonb("handed_over").$type<HandedOver>(),
    handedOverUntil: time("handed_over_until"),
    parentId: uuid("parent_id"),
    batchId: uuid("batch_id"),
    madeBy: text("made_by"),

    state: text().$type<GenerationState>().notNull(),
    createdAt: time("created_at").notNull(),
    /** When `submitting` was last written; the picture's time counts from here. */
    submittedAt: time("submitted_at"),
    finishedAt: time("finished_at"),
    /** When it became unknown, or when a person last looked again. */
    doubtedAt: time("doubted_at"),
    expectedSeconds: real("expected_seconds").notNull(),
    /** When it is next worth a look: a try to submit, a poll, a download. */
    dueAt: time("due_at").notNull(),
    /** Whose turn it is: every write of a step names the token it claimed. */
    lease: uuid(),
    leaseUntil: time("lease_until"),
    /** Tries in a row that came to nothing, for the backoff. */
    attempts: integer().notNull().default(0),
    waitingFor: text("waiting_for").$type<"rate_limit" | "connection" | "storage">(),
    /** When to give up on a submit that never arrived; null before the first such try. */
    retryUntil: time("retry_until"),

    /** The price said before the click. */
    estimate: money("estimate").notNull(),
    /** What it holds of its day's budget until its cost is known; 0 once it is certain that nothing is charged. */
    held: money("held").notNull(),
    cost: money("cost"),
    isCostAbout: boolean("is_cost_about").notNull().default(false),
    /** The UTC day of its creation, for good. */
    budgetDay: date("budget_day", { mode: "string" }).notNull(),

    /** Segmind's id of the job. */
    requestId: text("request_id"),
    outputUrl: text("output_url"),
    image: jsonb().$type<StoredImage>(),
    protect: jsonb().$type<Protection>(),
    /** How often the reference's pixels were begun to be put back by a process that did not live to say how it went. */
    brokenCompositions: smallint("broken_compositions").notNull().default(0),
    failureCode: text("failure_code").$type<FailureCode>(),
    failureMessage: text("failure_message"),

    isStarred: boolean("is_starred").notNull().default(false),
    picked: text().$type<"pick" | "reject">(),
    /** 0 for none, else 1–5 stars. */
    rating: smallint().notNull().default(0),
    title: text(),
    tags: text().array().notNull().default([]),
    /** When it was put into the trash, where it stays for 30 days. */
    trashedAt: time("trashed_at"),
    /** When its words and files were removed for good; what is left keeps the books. */
    erasedAt: time("erased_at"),
    /** What a search looks through. */
    search: text()
      .notNull()
      .generatedAlwaysAs(
        sql`lower(coalesce(input ->> 'prompt', '') || ' ' || coalesce(title, ''))`,
      ),
  },
  (table) => [
    index("generations_newest").on(table.createdAt.desc(), table.id.desc()),
    index("generations_due").on(table.state, table.dueAt),
    index("generations_day").on(table.budgetDay),
    index("generations_finished").on(table.finishedAt),
    index("generations_search").using("gin", sql`${table.search} gin_trgm_ops`),
    index("generations_parent").on(table.parentId),
  ],
);

/** One picture that a person gave: a reference or a mask, as Easel wrote it anew. */
export const uploads = pgTable("uploads", {
  /** SHA-256 of the stored bytes. */
  id: text().primaryKey(),
  width: integer().notNull(),
  height: integer().notNull(),
  bytes: integer().notNull(),
  contentType: text("content_type").$type<StoredImage["contentType"]>().notNull(),
  createdAt: time("created_at").notNull(),
  /** Its address in Segmind's storage, and when that was told. */
  segmindUrl: text("segmind_url"),
  segmindUrlAt: time("segmind_url_at"),
  /** Until then one process alone hands it over. */
  handOverUntil: time("hand_over_until"),
});

export type UploadRow = typeof uploads.$inferSelect;
export type GenerationRow = typeof generations.$inferSelect;

/** What the account held each time Segmind was asked: evidence, never a ledger. */
export const balanceReadings = pgTable("balance_readings", {
  /** The moment before it was asked for. */
  at: time("at").primaryKey(),
  /** Credits and free credits together. */
  total: money("total").notNull(),
});

/** Who is signed in. */
export const sessions = pgTable("sessions", {
  /** HMAC-SHA-256 of the cookie's token, keyed with the passcode: a copy of this table opens nothing, and another passcode finds no row. */
  id: text().primaryKey(),
  /** What its person wants to be called; null when they did not say. */
  name: text(),
  startedAt: time("started_at").notNull(),
  seenAt: time("seen_at").notNull(),
});

/** One row for each passcode that was tried of late. */
export const signInTries = pgTable(
  "sign_in_tries",
  { id: uuid().primaryKey(), address: text().notNull(), at: time("at").notNull() },
  (table) => [index("sign_in_tries_at").on(table.at)],
);
