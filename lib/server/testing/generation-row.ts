import type { GenerationRow } from "../database/schema";

const created = new Date("2026-11-21T12:00:00Z");

/** A row for a test that says only what it is about. */
export function generationRow(given: Partial<GenerationRow> = {}): GenerationRow {
  return {
    id: "0190a1b2-0000-7000-8000-000000007f3a",
    bodyHash: "hash",
    model: "gpt-image-2",
    input: { prompt: "a chair" },
    endpoint: { kind: "model", slug: "gpt-image-2" },
    references: [],
    mask: null,
    keepOutsideMask: false,
    handedOver: null,
    handedOverUntil: null,
    parentId: null,
    batchId: null,
    madeBy: null,
    state: "waiting",
    createdAt: created,
    submittedAt: created,
    finishedAt: null,
    doubtedAt: null,
    expectedSeconds: 100,
    dueAt: created,
    lease: null,
    leaseUntil: null,
    attempts: 0,
    waitingFor: null,
    retryUntil: null,
    estimate: 165_000,
    held: 165_000,
    cost: null,
    isCostAbout: false,
    budgetDay: "2026-11-21",
    requestId: null,
    outputUrl: null,
    image: null,
    protect: null,
    failureCode: null,
    failureMessage: null,
    ...given,
  };
}
