import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  real,
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
    parentId: uuid("parent_id"),
    batchId: uuid("batch_id"),
    madeBy: text("made_by"),

    state: text().$type<GenerationState>().notNull(),
    createdAt: time("created_at").notNull(),
    /** When `submitting` was last written; the picture's time counts from here. */
    submittedAt: time("submitted_at"),
    finishedAt: time("finished_at"),
    expectedSeconds: real("expected_seconds").notNull(),
    /** When it is next worth a look: a try to submit, a poll, a download. */
    dueAt: time("due_at").notNull(),
    /** Whose turn it is: every write of a step names the token it claimed. */
    lease: uuid(),
    leaseUntil: time("lease_until"),
    /** Tries in a row that came to nothing, for the backoff. */
    attempts: integer().notNull().default(0),
    waitingFor: text("waiting_for").$type<"rate_limit" | "connection">(),
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
    failureCode: text("failure_code").$type<FailureCode>(),
    failureMessage: text("failure_message"),
  },
  (table) => [
    index("generations_newest").on(table.createdAt.desc(), table.id.desc()),
    index("generations_due").on(table.state, table.dueAt),
    index("generations_day").on(table.budgetDay),
  ],
);

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
