import "client-only";

/** Where the sheet stood when its page went: how far down, and how many pages were loaded to get there. */
type ReloadPlace = { readonly query: string; readonly scrollY: number; readonly pages: number };

const storageKey = "easel.reload-place.v1";
/** Two thousand pictures; further down a reload would keep a person waiting. */
const maxPages = 40;

/** Keeps the place for a reload of this tab. */
export function keepReloadPlace({ query, scrollY, pages }: ReloadPlace): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([query, scrollY, pages]));
  } catch {
    // Refused or full: a reload begins at the top.
  }
}

/** How many pages of what a query finds to load at once, to come back to where a reload left. */
export function pagesToReload(query: string): number {
  return Math.min(maxPages, read(query)?.pages ?? 1);
}

/** How far down a reload comes back to, told once; null where there was none. */
export function takeReloadScroll(query: string): number | null {
  const place = read(query);
  if (place === null || place.pages > maxPages) return null;
  sessionStorage.removeItem(storageKey);
  return place.scrollY;
}

function read(wanted: string): ReloadPlace | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    if (!Array.isArray(stored)) return null;
    const [query, scrollY, pages] = stored;
    const isWhole = Number.isInteger(pages) && pages > 0 && Number.isFinite(scrollY);
    return query === wanted && isWhole ? { query, scrollY, pages } : null;
  } catch {
    return null;
  }
}
