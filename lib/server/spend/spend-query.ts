import "server-only";
import { z } from "zod";
import { isUtcDay, plusDays } from "@/lib/contract/utc-day";
import { EaselError } from "@/lib/errors";
import type { Cursor } from "../generations/cursor";
import { cursorSchema } from "../generations/list-query";
import { readQuery } from "../requests/read-query";

/** UTC days, both included. */
export type Period = { readonly from: string; readonly to: string };

/** Which of a period's pictures. */
export type PictureChoice = Period & {
  readonly model: string | null;
  /** Undefined for everyone's, null for those of whoever gave no name. */
  readonly madeBy: string | null | undefined;
};

const usualDays = 30;
const maxDays = 366;

const daySchema = z.string().refine(isUtcDay, "Write the day as 2026-11-21.").optional();
const periodShape = { from: daySchema, to: daySchema };
const choiceShape = {
  ...periodShape,
  model: z.string().optional(),
  /** Empty for those of whoever gave no name. */
  person: z.string().optional(),
};

const periodSchema = z.strictObject(periodShape);
const choiceSchema = z.strictObject(choiceShape);
const pageSchema = z.strictObject({ ...choiceShape, cursor: cursorSchema });

/** The days a request asks for: the last 30 where it names none. Refuses what it does not know, in words. */
export function readPeriod(request: Request, today: string): Period {
  return periodOf(readQuery(periodSchema, request), today);
}

export function readPictureChoice(request: Request, today: string): PictureChoice {
  return choiceOf(readQuery(choiceSchema, request), today);
}

/** One page of the pictures that were chosen. */
export function readPicturePage(
  request: Request,
  today: string,
): PictureChoice & { readonly cursor: Cursor | null } {
  const { cursor, ...given } = readQuery(pageSchema, request);
  return { ...choiceOf(given, today), cursor };
}

function choiceOf({ model, person, ...days }: z.infer<typeof choiceSchema>, today: string) {
  return {
    ...periodOf(days, today),
    model: model ?? null,
    madeBy: person === "" ? null : person,
  };
}

function periodOf(given: z.infer<typeof periodSchema>, today: string): Period {
  const to = given.to ?? today;
  const from = given.from ?? plusDays(to, 1 - usualDays);
  if (from > to) throw wrongStart(`This must not be after ${to}.`);
  if (from < plusDays(to, 1 - maxDays)) {
    throw wrongStart(`Choose at most ${maxDays} days: from ${plusDays(to, 1 - maxDays)} on.`);
  }
  return { from, to };
}

function wrongStart(message: string): EaselError {
  return new EaselError("invalid_input", "The period is wrong.", { fields: { from: message } });
}
