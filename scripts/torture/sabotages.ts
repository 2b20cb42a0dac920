/** One deliberate fault of our own: a piece of the server's code, and what stands there instead. */
export type Sabotage = {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly instead: string;
};

const generations = "lib/server/generations";

/** Each breaks a promise, and must be caught by the schedules. */
export const sabotages: readonly Sabotage[] = [
  {
    what: "send again after a 502",
    file: "lib/segmind/submit.ts",
    code: "refusalOf(answer) ?? unknown(`HTTP ${answer.status}`)",
    instead: 'refusalOf(answer) ?? { kind: "undelivered", detail: "", cause: null }',
  },
  {
    what: "send again after a reset",
    file: "lib/segmind/undelivered.ts",
    code: '  "ECONNREFUSED",',
    instead: '  "ECONNREFUSED", "ECONNRESET",',
  },
  {
    what: "send again after a restart",
    file: `${generations}/record.ts`,
    code: '.set({ ...unknown("outcome_unknown", clock.now()), lease: null',
    instead: '.set({ state: "waiting", lease: null',
  },
  {
    what: "send what was claimed long ago",
    file: `${generations}/submit.ts`,
    code: "if (!isFresh(easel, row, claimedAtMs)) {",
    instead: "if (claimedAtMs === Infinity) {",
  },
  {
    what: "write the request id after another call",
    file: `${generations}/submit.ts`,
    code: '  if (outcome.kind === "accepted") {',
    instead: '  if (outcome.kind === "accepted") {\n    await easel.segmind.balance();',
  },
  {
    what: "drop a request id that comes late",
    file: `${generations}/record.ts`,
    code: 'inArray(generations.state, ["submitting", "unknown", "failed"])',
    instead: 'inArray(generations.state, ["submitting"])',
  },
  {
    what: "write without the lease",
    file: `${generations}/record.ts`,
    code: "        eq(generations.lease, claimed.lease),\n",
    instead: "",
  },
  {
    what: "give up on a job after an hour",
    file: `${generations}/after-poll.ts`,
    code: '      return lookAgain(row, elapsedMs, moment.now);\n    case "completed"',
    instead:
      '      return elapsedMs < recordLivesMs ? lookAgain(row, elapsedMs, moment.now) : failed("unreachable", moment.now);\n    case "completed"',
  },
  {
    what: "give up on a file after an hour",
    file: `${generations}/after-download.ts`,
    code: "bytesLiveMs : fileLivesMs;",
    instead: "bytesLiveMs : fileLivesMs / 168;",
  },
  {
    what: "take a refused look for a failed job",
    file: "lib/segmind/poll.ts",
    code: 'no.kind === "refused" && no.reason === "moderated" ?',
    instead: "false ?",
  },
  {
    what: "give back what an unknown one holds",
    file: `${generations}/change.ts`,
    code: '    state: "unknown",',
    instead: '    state: "unknown", held: 0,',
  },
  {
    what: "book no more than the estimate",
    file: `${generations}/change.ts`,
    code: "cost: told.costMicroUsd ?? row.estimate,",
    instead: "cost: Math.min(told.costMicroUsd ?? row.estimate, row.estimate),",
  },
  {
    what: "count only what is spent against the budget",
    file: `${generations}/held-for.ts`,
    code: "limit - held - spent",
    instead: "limit - spent",
  },
  {
    what: "count no one's own day",
    file: `${generations}/held-for.ts`,
    code: "if (personDailyMicroUsd !== null)",
    instead: "if (false && personDailyMicroUsd !== null)",
  },
  {
    what: "hold money without the lock",
    file: `${generations}/create-generation.ts`,
    code: 'await lockUntilCommit(transaction, "budget");',
    instead: "",
  },
  {
    what: "count free slots without the lock",
    file: `${generations}/claim.ts`,
    code: 'await lockUntilCommit(transaction, "slots");',
    instead: "",
  },
  {
    what: "run one more than the limit",
    file: `${generations}/claim.ts`,
    code: "const free = env.maxRunning -",
    instead: "const free = 1 + env.maxRunning -",
  },
  {
    what: "look at a job twice in 2 s",
    file: `${generations}/poll-schedule.ts`,
    code: "leastPollGapMs = 2_000",
    instead: "leastPollGapMs = 500",
  },
  {
    what: "ask again before the rate limit's end",
    file: "lib/server/retry-delay.ts",
    code: "    resetAt === null",
    instead: "    resetAt !== undefined",
  },
  {
    what: "cancel what is already being sent",
    file: `${generations}/cancel-generation.ts`,
    code: 'eq(generations.state, "waiting")',
    instead: 'eq(generations.state, "submitting")',
  },
  {
    what: "say done before the files are kept",
    file: `${generations}/collect.ts`,
    code: "  if (!(await isOriginal(easel, row, image, bytes))) return false;",
    instead:
      '  await record(easel, row, { state: "done", image, protect: null, finishedAt: easel.clock.now(), waitingFor: null });\n  if (!(await isOriginal(easel, row, image, bytes))) return false;',
  },
];
