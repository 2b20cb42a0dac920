import type { Generation } from "@/lib/contract/generation";
import { findModel } from "@/lib/models/catalogue";
import { settle } from "@/lib/models/settle";
import type { Input } from "@/lib/models/model";
import { usdOf } from "@/lib/words/money";
import type { ApiError } from "../api/api-error";
import type { Posted } from "../outbox/outbox";

/** A generation on the sheet. `delivery` is null once the server has stored it. */
export type SheetEntry = Generation & {
  readonly delivery: "sending" | "undelivered" | "asking" | "refused" | null;
};

/**
 * The server's generations, newest first, with what has not reached its list yet before them: a click
 * shows at once, and keeps its id, hence its tile, on the way from the outbox into the list.
 */
export function mergeSheet(
  listed: readonly Generation[],
  posted: readonly Posted[],
): readonly SheetEntry[] {
  const ids = new Set<string>();
  const stored = listed.filter(({ id }) => !ids.has(id) && ids.add(id)).map(storedEntry);
  const fresh = posted.filter(({ id }) => !ids.has(id)).map(entryOf);
  return [...fresh.reverse(), ...stored];
}

const storedEntries = new WeakMap<Generation, SheetEntry>();

/** The same entry for the same generation, so that a tile is drawn again only for news. */
function storedEntry(generation: Generation): SheetEntry {
  const known = storedEntries.get(generation);
  if (known !== undefined) return known;
  const entry = { ...generation, delivery: null };
  storedEntries.set(generation, entry);
  return entry;
}

/** The values of a generation as its model takes them today; as they were, where the model is gone. */
export function inputOf({ model: id, input }: Pick<Generation, "model" | "input">): Input {
  const model = findModel(id);
  return model === undefined ? { ...input, prompt: promptOf({ input }) } : settle(model, input);
}

export function promptOf({ input }: Pick<Generation, "input">): string {
  return String(input.prompt ?? "");
}

function entryOf(posted: Posted): SheetEntry {
  const { delivery } = posted;
  switch (delivery.kind) {
    case "delivered":
      return { ...delivery.generation, delivery: null };
    case "storing":
    case "sending":
      return { ...foreseen(posted), delivery: "sending" };
    case "asking":
      return { ...foreseen(posted), delivery: "asking" };
    case "undelivered":
      return { ...foreseen(posted), failure: failureOf(delivery), delivery: "undelivered" };
    case "refused": {
      const { requestId } = delivery.failure;
      const failure = failureOf(delivery);
      return { ...foreseen(posted), state: "failed", failure, requestId, delivery: "refused" };
    }
  }
}

function failureOf({ failure }: { readonly failure: ApiError }): Generation["failure"] {
  const { code, message, charged } = failure;
  return { code, message, charged };
}

/** What is known of a generation before the server has it. */
function foreseen({ id, request, createdAt }: Posted): Generation {
  const input = Object.fromEntries(
    Object.entries(request.input).filter(
      (pair): pair is [string, string | number] =>
        typeof pair[1] === "string" || typeof pair[1] === "number",
    ),
  );
  const model = findModel(request.model);
  const settled = inputOf({ model: request.model, input });
  const referenceCount = request.references?.length ?? 0;
  return {
    id,
    state: "waiting",
    model: request.model,
    input,
    references: [],
    mask: null,
    keepOutsideMask: request.keepOutsideMask ?? false,
    parentId: request.parentId ?? null,
    batchId: request.batchId ?? null,
    madeBy: null,
    createdAt: new Date(createdAt).toISOString(),
    submittedAt: null,
    finishedAt: null,
    estimateUsd: model === undefined ? 0 : usdOf(model.price(settled, referenceCount).microUsd),
    costUsd: null,
    isCostAbout: false,
    expectedSeconds: model?.expectedSeconds(settled, referenceCount) ?? 60,
    progress: null,
    place: null,
    waitingFor: null,
    image: null,
    protect: null,
    failure: null,
    evidence: null,
    requestId: null,
    starred: false,
    picked: null,
    rating: 0,
    title: null,
    tags: [],
    trashedAt: null,
  };
}
