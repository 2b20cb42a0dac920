import "client-only";
import { mutate } from "swr";
import type { Generation, Judgement } from "@/lib/contract/generation";
import { api } from "./api";
import { listKey, type Page } from "./generation-pages";
import { refreshGenerations } from "./generations";
import { keyOfGeneration } from "./use-generation";

/** Writes down what a person thinks of a picture. It shows at once; where the server refuses, it goes back and an `ApiError` is thrown. */
export async function judge(generation: Generation, judgement: Judgement): Promise<void> {
  const { id } = generation;
  show(id, (shown) => judged(shown, judgement));
  try {
    const told = await api.judge(id, judgement);
    show(id, () => told);
  } catch (failure) {
    show(id, (shown) => ({ ...shown, ...judgementBefore(generation, judgement) }));
    throw failure;
  }
}

/** A generation once it is judged so. */
export function judged(generation: Generation, judgement: Judgement): Generation {
  const { starred, picked, rating, title, tags } = judgement;
  return {
    ...generation,
    ...(starred !== undefined && { starred }),
    ...(picked !== undefined && { picked }),
    ...(rating !== undefined && { rating }),
    ...(title !== undefined && { title }),
    ...(tags !== undefined && { tags }),
  };
}

/** What takes a judgement back. */
export function judgementBefore(
  { starred, picked, rating, title, tags }: Generation,
  judgement: Judgement,
): Partial<Pick<Generation, "starred" | "picked" | "rating" | "title" | "tags">> {
  return {
    ...(judgement.starred !== undefined && { starred }),
    ...(judgement.picked !== undefined && { picked }),
    ...(judgement.rating !== undefined && { rating }),
    ...(judgement.title !== undefined && { title }),
    ...(judgement.tags !== undefined && { tags }),
  };
}

/** Puts a picture into the trash, where it stays for 30 days. Throws an `ApiError`. */
export async function trash(id: string): Promise<void> {
  try {
    await api.trash(id);
  } finally {
    refreshGenerations();
  }
}

/** Takes it out again. Throws an `ApiError`. */
export async function restore(id: string): Promise<void> {
  try {
    await api.restore(id);
  } finally {
    refreshGenerations();
  }
}

/** Changes a generation wherever it is shown: on its page of the list, in the list, by itself. */
function show(id: string, change: (shown: Generation) => Generation): void {
  const inPage = (page: Page): Page => ({
    ...page,
    items: page.items.map((item) => (item.id === id ? change(item) : item)),
  });
  const quietly = { revalidate: false };
  void mutate<Page>(isPageKey, (page) => page && inPage(page), quietly);
  void mutate<readonly Page[]>(listKey, (pages) => pages?.map(inPage), quietly);
  void mutate<Generation>(keyOfGeneration(id), (shown) => shown && change(shown), quietly);
}

const isPageKey = (key: unknown) => Array.isArray(key) && key[0] === "generations";
