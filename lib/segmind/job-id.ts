const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hex = /^[0-9a-f]{32}$/i;

/** The id of a queued job. Addresses are rebuilt from it, so nothing else may pass. */
export function modelJobId(value: unknown): string | null {
  return typeof value === "string" && uuid.test(value) ? value : null;
}

/** The id of a workflow's run, from its answer's id or from the last part of the address it says to poll. */
export function workflowJobId(
  { request_id: id, poll_url: pollUrl }: Readonly<Record<string, unknown>>,
  apiUrl: string,
): string | null {
  if (typeof id === "string" && isWorkflowJobId(id)) return id;
  if (typeof pollUrl !== "string" || !URL.canParse(pollUrl, apiUrl)) return null;
  const url = new URL(pollUrl, apiUrl);
  const last = /^\/workflows\/request\/([^/]+)$/.exec(url.pathname)?.[1] ?? "";
  return url.origin === new URL(apiUrl).origin && isWorkflowJobId(last) ? last : null;
}

function isWorkflowJobId(id: string): boolean {
  return hex.test(id) || uuid.test(id);
}
