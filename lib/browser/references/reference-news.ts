import "client-only";
import { pageValue, usePageValue } from "../storage/page-value";

/** `isRefusal` where a person must see it; what the strip shows by itself is only spoken. */
export type ReferenceNews = { readonly words: string; readonly isRefusal: boolean };

const news = pageValue<ReferenceNews>({ words: "", isRefusal: false });

/** Speaks of a reference that was added, moved or removed, in place of what was said before. */
export function tellReferences(words: string): void {
  news.write({ words, isRefusal: false });
}

/** Says under the references why something was not taken. */
export function refuseReferences(words: string): void {
  news.write({ words, isRefusal: true });
}

export function useReferenceNews(): ReferenceNews {
  return usePageValue(news);
}
