/** The calls of Segmind's that a process makes. */
export const callActs = ["POST", "poll", "download", "upload", "balance"] as const;

export type CallAct = (typeof callActs)[number];

/** What a process does to the world. Right before and right after each of them it may die. */
const acts = [
  "read",
  "lock",
  "insert",
  "lease",
  "renew",
  "due",
  "waiting",
  "submitting",
  "running",
  "collecting",
  "done",
  "failed",
  "unknown",
  "cancelled",
  "commit",
  "reading",
  "hand-over",
  "original",
  "kept",
  "thumbnail",
  ...callActs,
] as const;

export type Act = (typeof acts)[number];

export type Boundary = `before ${Act}` | `after ${Act}`;

/** Every boundary there is. */
export const boundaries = acts.flatMap((act): Boundary[] => [`before ${act}`, `after ${act}`]);

/** What a statement does, by what it writes: the state, where it writes one. */
export function actOf(text: string, params: readonly unknown[]): Act {
  if (text.includes("pg_advisory")) return "lock";
  if (text.startsWith('insert into "balance_readings"')) return "reading";
  if (text.startsWith("insert")) return "insert";
  if (text.startsWith('update "uploads"')) return "hand-over";
  if (text.includes("for update skip locked")) return "lease";
  if (!text.startsWith("update")) return "read";
  const [written = ""] = text.split(" where ");
  const place = /"state" = \$(\d+)/.exec(written)?.[1];
  if (/set "lease_until" = \$\d+$/.test(written)) return "renew";
  const state = place === undefined ? undefined : params[Number(place) - 1];
  const isLook = state === undefined && written.includes('"doubted_at"');
  return acts.find((act) => act === state) ?? (isLook ? "lease" : "due");
}
