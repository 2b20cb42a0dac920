import type { Told } from "./answer";

/** A workflow has addresses, ids and a pace of its own. */
export type Kind = "model" | "workflow";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hex = /^[0-9a-f]{32}$/i;

/** Whether a text can be the id of such a job. Addresses are rebuilt from it, so nothing else may pass. */
export function isJobId(kind: Kind, id: string): boolean {
  return uuid.test(id) || (kind === "workflow" && hex.test(id));
}

/** The id of the job that an answer says was begun; for a workflow, also from the address it says to poll. */
export function jobIdIn(kind: Kind, told: Told, apiUrl: string): string | null {
  const candidates = [
    told.request_id,
    kind === "workflow" ? polledId(told.poll_url, apiUrl) : null,
  ];
  return candidates.filter((id) => typeof id === "string").find((id) => isJobId(kind, id)) ?? null;
}

/** The address itself is never followed, so that it cannot lead the key elsewhere. */
function polledId(pollUrl: unknown, apiUrl: string): string | null {
  if (typeof pollUrl !== "string" || !URL.canParse(pollUrl, apiUrl)) return null;
  const url = new URL(pollUrl, apiUrl);
  if (url.origin !== new URL(apiUrl).origin) return null;
  return /^\/workflows\/request\/([^/]+)$/.exec(url.pathname)?.[1] ?? null;
}
