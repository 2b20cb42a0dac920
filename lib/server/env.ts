import "server-only";
import path from "node:path";
import { z } from "zod";

const httpUrl = z
  .url({ protocol: /^https?$/, error: "must be an address that starts with http" })
  .transform((url) => url.replace(/\/+$/, ""));

const dollars = z.coerce
  .number("must be a number of dollars")
  .min(0, "must not be below 0")
  .max(1_000_000, "must not be above 1000000");

/** Every variable Easel reads. The words are what stands behind "NAME: " when a value is wrong. */
const envSchema = z.object({
  SEGMIND_API_KEY: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]+$/, "must be a key as Segmind gives it, without spaces")
    .optional(),
  SEGMIND_API_URL: httpUrl.default("https://api.segmind.com"),
  SEGMIND_STORAGE_URL: httpUrl.default("https://workflows-api.segmind.com"),
  EASEL_PASSCODE: z.string().min(12, "must have at least 12 characters").optional(),
  EASEL_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, "must be the name of one header")
    .optional(),
  SEGMIND_TRANSPORT: z.enum(["v2", "v1"], "must be v2 or v1").default("v2"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be an address that starts with postgresql" })
    .optional(),
  BLOB_READ_WRITE_TOKEN: z
    .string()
    .regex(
      /^vercel_blob_rw_\w+$/,
      "must be a token of Vercel Blob's, which starts with vercel_blob_rw_",
    )
    .optional(),
  /** The package's own variable, which it reads by itself. */
  VERCEL_BLOB_API_URL: httpUrl.default("https://vercel.com/api/blob"),
  CRON_SECRET: z.string().min(12, "must have at least 12 characters").optional(),
  EASEL_DATA_DIR: z.string().min(1).default(".data"),
  EASEL_DAILY_BUDGET_USD: dollars.default(20),
  EASEL_PICTURE_MAX_USD: dollars.optional(),
  EASEL_PERSON_DAILY_USD: dollars.optional(),
  EASEL_MAX_RUNNING: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(200, "must be at most 200")
    .default(4),
  NODE_ENV: z.string().optional(),
  VERCEL: z.string().optional(),
});

/** Vercel's edge overwrites it, so that no caller can forge it. https://vercel.com/docs/headers/request-headers */
const vercelsHeader = "x-vercel-forwarded-for";

export type Env = {
  /** The sandbox answers in the place of Segmind, and nothing is charged. */
  readonly mode: "live" | "demo";
  readonly apiKey: string;
  readonly apiUrl: string;
  readonly storageUrl: string;
  readonly transport: "v2" | "v1";
  /** A Postgres server for any number of processes; null for the embedded one. A demo has the embedded one always. */
  readonly databaseUrl: string | null;
  /** A private store of Vercel Blob; null for a folder. A demo has a folder always. */
  readonly blobToken: string | null;
  /** Under which a browser may put a large picture straight into that store; null where there is none. */
  readonly blobApiUrl: string | null;
  /** Guards the cron route; null hides it. */
  readonly cronSecret: string | null;
  /** Absolute; one process at a time, but where the database is a server's. */
  readonly dataDir: string;
  /** Where this mode keeps its database and pictures: a demo's must never be sent, billed or shown as paid ones. */
  readonly libraryDir: string;
  /** Not a developer's own server. */
  readonly isProduction: boolean;
  /** Whether this process stays between requests, so that a timer lives in it. */
  readonly isLongLived: boolean;
  /** What people type to come in. */
  readonly passcode: string | null;
  /** The one header that may be believed about a caller's address; null where no proxy is trusted. */
  readonly addressHeader: string | null;
  readonly dailyBudgetMicroUsd: number;
  /** The most one picture may cost; null for no such limit. */
  readonly pictureMaxMicroUsd: number | null;
  /** The most one person's UTC day may cost; null for no such limit. */
  readonly personDailyMicroUsd: number | null;
  readonly maxRunning: number;
};

/** Reads the environment, or throws one sentence that names the variable that is wrong. An empty value counts as absent. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join(".") ?? "Environment"}: ${issue?.message ?? "is wrong"}.`);
  }
  const env = parsed.data;
  const mode = env.SEGMIND_API_KEY === undefined ? "demo" : "live";
  const blobToken = mode === "demo" ? null : (env.BLOB_READ_WRITE_TOKEN ?? null);
  const dataDir = path.resolve(env.EASEL_DATA_DIR);
  return {
    mode,
    apiKey: env.SEGMIND_API_KEY ?? "demo",
    apiUrl: env.SEGMIND_API_URL,
    storageUrl: env.SEGMIND_STORAGE_URL,
    transport: env.SEGMIND_TRANSPORT,
    databaseUrl: mode === "demo" ? null : (env.DATABASE_URL ?? null),
    blobToken,
    blobApiUrl: blobToken === null ? null : env.VERCEL_BLOB_API_URL,
    cronSecret: env.CRON_SECRET ?? null,
    dataDir,
    libraryDir: path.join(dataDir, mode),
    isProduction: env.NODE_ENV === "production",
    isLongLived: env.VERCEL === undefined,
    passcode: env.EASEL_PASSCODE ?? null,
    addressHeader: env.EASEL_ADDRESS_HEADER ?? (env.VERCEL === undefined ? null : vercelsHeader),
    dailyBudgetMicroUsd: microUsdOf(env.EASEL_DAILY_BUDGET_USD),
    pictureMaxMicroUsd: limitOf(env.EASEL_PICTURE_MAX_USD),
    personDailyMicroUsd: limitOf(env.EASEL_PERSON_DAILY_USD),
    maxRunning: env.EASEL_MAX_RUNNING,
  };
}

function microUsdOf(usd: number): number {
  return Math.round(usd * 1_000_000);
}

function limitOf(usd: number | undefined): number | null {
  return usd === undefined ? null : microUsdOf(usd);
}
