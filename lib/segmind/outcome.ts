/** What a call of Segmind's came to, named for what a caller can do about it. */

/** Why Segmind said no. Never charged. */
export type RefusalReason =
  | "rejected_value"
  | "moderated"
  | "key_rejected"
  | "model_forbidden"
  | "not_found"
  | "retired"
  | "wrong_content_type"
  | "out_of_credits"
  | "server_refused"
  | "job_failed"
  | "other";

/** `detail` is Segmind's text, for the log only: bounded, and never with the key in it. */
export type Refused = {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  readonly status: number;
  readonly detail: string;
};

export type RateLimited = { readonly kind: "rate_limited"; readonly resetAt: Date | null };

/** Where a job's picture is, and what it cost; null where Segmind does not say. */
type Completed = {
  readonly kind: "completed";
  readonly outputUrl: string;
  readonly costMicroUsd: number | null;
};

/** The outcome of a submit: the only call that costs money. */
export type SubmitOutcome =
  | { readonly kind: "accepted"; readonly requestId: string }
  /** v1 only: the picture came with the answer. */
  | {
      readonly kind: "answered";
      readonly requestId: string | null;
      readonly costMicroUsd: number | null;
      readonly picture: { readonly bytes: Uint8Array } | { readonly url: string };
    }
  | Refused
  | RateLimited
  /** Provably never delivered: connection refused, DNS, connect timeout. May be sent again. */
  | { readonly kind: "undelivered"; readonly detail: string; readonly cause: unknown }
  /** It may have been charged. Never to be sent again by itself. */
  | { readonly kind: "unknown"; readonly detail: string; readonly cause?: unknown };

/** The outcome of one poll of a job. Free, and safe to repeat. */
export type PollOutcome =
  | { readonly kind: "pending"; readonly status: "queued" | "processing" }
  | Completed
  | Refused
  | RateLimited
  /** Segmind has no such record (any more). */
  | { readonly kind: "gone" }
  | Unreachable;

export type Balance = { readonly creditsUsd: number; readonly freeCreditsUsd: number };

/** Free to ask. */
export type BalanceOutcome =
  { readonly kind: "known"; readonly balance: Balance } | Refused | RateLimited | Unreachable;

export type DownloadOutcome =
  /** The stream fails when it breaks off or outlives its time limit. Type and size are Segmind's word. */
  | {
      readonly kind: "found";
      readonly stream: ReadableStream<Uint8Array>;
      readonly contentType: string | null;
      readonly sizeBytes: number | null;
    }
  | { readonly kind: "gone" }
  /** Not one of Segmind's addresses, so it was not asked. */
  | { readonly kind: "forbidden_address" }
  | Unreachable;

export type UploadOutcome =
  { readonly kind: "uploaded"; readonly url: string } | Refused | RateLimited | Unreachable;

export type Unreachable = {
  readonly kind: "unreachable";
  readonly detail: string;
  readonly cause?: unknown;
};
