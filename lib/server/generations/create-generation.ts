import "server-only";
import { createHash } from "node:crypto";
import { type NewGeneration, newGenerationSchema } from "@/lib/contract/generation";
import { EaselError } from "@/lib/errors";
import { findModel } from "@/lib/models/catalogue";
import type { Input, Model } from "@/lib/models/model";
import { inputSchema } from "@/lib/models/schema";
import { budgetDayOf, spendsOn } from "../money/budget";
import { lockUntilCommit } from "../database/lock-until-commit";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { validated } from "../requests/validated";
import { checkPictures } from "./check-pictures";
import { findRow } from "./find-generations";
import { heldFor } from "./held-for";

/**
 * Stores one generation with its price held, waiting to be submitted; sends nothing itself.
 *
 * The same id and body again give the same generation for ever, whatever has changed meanwhile; the same
 * id with another body is refused, and so is what is invalid or beyond the day's budget.
 */
export async function createGeneration(
  easel: Easel,
  id: string,
  body: unknown,
  madeBy: string | null = null,
): Promise<GenerationRow> {
  const bodyHash = hashOf(body);
  const earlier = await findRow(easel, id);
  if (earlier !== null) return sameRequest(earlier, bodyHash);

  const { request, model, input } = validate(body);
  await checkPictures(easel, model, request);
  const inserted = await insert(easel, { id, bodyHash, madeBy, request, model, input });
  if (inserted !== null) return inserted;
  const winner = await findRow(easel, id);
  if (winner === null) throw new Error(`Generation ${id} was neither inserted nor found.`);
  return sameRequest(winner, bodyHash);
}

function sameRequest(row: GenerationRow, bodyHash: string): GenerationRow {
  if (row.bodyHash === bodyHash) return row;
  throw new EaselError("other_body", `Generation ${row.id} was made from another body.`);
}

function validate(body: unknown): { request: NewGeneration; model: Model; input: Input } {
  const request = validated(newGenerationSchema, body, "The body has the wrong shape.");
  const model = findModel(request.model);
  if (model === undefined) {
    throw new EaselError("unknown_model", "The body names a model outside the catalogue.", {
      fields: { model: "There is no such model. Choose one from the list." },
    });
  }
  const input = validated(inputSchema(model), request.input, `The input does not fit ${model.id}.`);
  return { request, model, input };
}

type Valid = {
  readonly id: string;
  readonly bodyHash: string;
  readonly madeBy: string | null;
  readonly request: NewGeneration;
  readonly model: Model;
  readonly input: Input;
};

/** Null when another request with the same id was first. */
async function insert(
  { database, env, clock }: Easel,
  { id, bodyHash, madeBy, request, model, input }: Valid,
): Promise<GenerationRow | null> {
  const now = clock.now();
  const budgetDay = budgetDayOf(now);
  const { references = [], mask = null } = request;
  const price = model.price(input, references.length).microUsd;
  return database.transaction(async (transaction) => {
    // So that the sum and the insert are one.
    await lockUntilCommit(transaction, "budget");
    // The same request may have been stored while this one waited, and holds its money already.
    if ((await findRow({ database: transaction }, id)) !== null) return null;
    const held = heldFor(price, await spendsOn(transaction, budgetDay, madeBy), env);
    const [row] = await transaction
      .insert(generations)
      .values({
        id,
        bodyHash,
        model: model.id,
        input,
        endpoint: model.endpoint(references.length),
        references,
        mask,
        keepOutsideMask: mask !== null && (request.keepOutsideMask ?? true),
        parentId: request.parentId ?? null,
        batchId: request.batchId ?? null,
        madeBy,
        state: "waiting",
        createdAt: now,
        dueAt: now,
        expectedSeconds: model.expectedSeconds(input, references.length),
        estimate: price,
        held,
        budgetDay,
      })
      .onConflictDoNothing()
      .returning();
    return row ?? null;
  });
}

/** Tells two bodies apart whatever the order of their keys. */
function hashOf(body: unknown): string {
  return createHash("sha256").update(canonical(body)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${entries.join(",")}}`;
}
