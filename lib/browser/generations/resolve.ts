import "client-only";
import { mutate } from "swr";
import type { Generation, Resolution } from "@/lib/contract/generation";
import { chargedWords } from "@/lib/errors";
import { api } from "../api/api";
import { ApiError } from "../api/api-error";
import { refreshGenerations } from "./generation-lists";
import { keyOfGeneration } from "./use-generation";

/** Looks again at an unknown one, for free. Resolves to what came of it, in words for a person; never throws. */
export function lookAgain(id: string): Promise<string> {
  return resolve(id, "check", wordsAfterLook);
}

/** Gives the money of an unknown one free, by a person's word. Resolves to what came of it, in words; never throws. */
export function releaseMoney(id: string): Promise<string> {
  return resolve(id, "not_charged", () => "Marked as not charged. Its money is free again.");
}

async function resolve(
  id: string,
  as: Resolution,
  wordsFor: (generation: Generation) => string,
): Promise<string> {
  try {
    return wordsFor(await api.resolveGeneration(id, as));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.message;
  } finally {
    refreshGenerations();
    void mutate(keyOfGeneration(id));
  }
}

/** Nothing new is worth saying too: a button that does nothing visible seems broken. */
export function wordsAfterLook({ state, failure, requestId, evidence }: Generation): string {
  switch (state) {
    case "unknown": {
      if (requestId !== null) return "Looked again: Segmind still has no word of it.";
      const balance = evidence === null ? "could not be read" : "was read anew";
      return `Looked again: Segmind gave no id to ask by. The balance ${balance}.`;
    }
    case "failed":
      return `Segmind says that it failed. ${chargedWords[failure?.charged ?? "no"]}`;
    case "collecting":
    case "done":
      return "The picture is there: it is being fetched.";
    case "waiting":
    case "submitting":
    case "running":
    case "cancelled":
      return "Segmind is still making it.";
  }
}
