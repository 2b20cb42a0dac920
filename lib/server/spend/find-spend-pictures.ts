import "server-only";
import { and, between, desc, eq, isNull, sql } from "drizzle-orm";
import type { SpendPicture, SpendPictures } from "@/lib/contract/spend";
import { usdOf } from "@/lib/words/money";
import { generations } from "../database/schema";
import type { Easel } from "../easel";
import { type Cursor, formatCursor } from "../generations/cursor";
import { isBefore } from "../generations/list-generations";
import { isMoney } from "./read-spend";
import type { PictureChoice } from "./spend-query";

const perPage = 30;
/** Enough to know a picture by; a prompt may have 32,000 characters. */
const promptLength = 200;

/** A page of the pictures behind the sums, newest first. */
export async function listSpendPictures(
  easel: Easel,
  { cursor, ...choice }: PictureChoice & { readonly cursor: Cursor | null },
): Promise<SpendPictures> {
  const rows = await select(easel, choice, cursor).limit(perPage + 1);
  const page = rows.slice(0, perPage);
  const last = page.at(-1);
  return {
    items: page.map(present),
    nextCursor: rows.length > perPage && last !== undefined ? formatCursor(last) : null,
  };
}

/** All of them. */
export async function allSpendPictures(
  easel: Easel,
  choice: PictureChoice,
): Promise<readonly SpendPicture[]> {
  return (await select(easel, choice, null)).map(present);
}

function select({ database }: Easel, choice: PictureChoice, cursor: Cursor | null) {
  const { id, budgetDay, createdAt, model, madeBy, state } = generations;
  const { input, cost, held, isCostAbout, image } = generations;
  return database
    .select({
      id,
      day: budgetDay,
      createdAt,
      model,
      madeBy,
      prompt: sql`left(${input}->>'prompt', ${promptLength})`.mapWith(String),
      state,
      cost,
      held,
      isCostAbout,
      hasImage: sql`${image} is not null`.mapWith(Boolean),
    })
    .from(generations)
    .where(
      and(
        between(budgetDay, choice.from, choice.to),
        isMoney,
        choice.model === null ? undefined : eq(model, choice.model),
        isMadeBy(choice.madeBy),
        cursor === null ? undefined : isBefore(cursor),
      ),
    )
    .orderBy(desc(createdAt), desc(id));
}

function isMadeBy(name: PictureChoice["madeBy"]) {
  if (name === undefined) return undefined;
  return name === null ? isNull(generations.madeBy) : eq(generations.madeBy, name);
}

type Row = Awaited<ReturnType<typeof select>>[number];

function present({ createdAt, cost, held, hasImage, ...row }: Row): SpendPicture {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    costUsd: cost === null ? null : usdOf(cost),
    heldUsd: cost === null ? usdOf(held) : 0,
    thumbnailUrl: row.state === "done" && hasImage ? `/api/generations/${row.id}/thumbnail` : null,
  };
}
