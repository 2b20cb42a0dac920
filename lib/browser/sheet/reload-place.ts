import "client-only";
import { pagesUpTo } from "../generation-pages";

/** What a reload of the page comes back to: the tile at the top of the window, and how much is loaded down to it. */
export type ReloadPlace = {
  readonly query: string;
  readonly id: string;
  /** How far its top is from the window's. */
  readonly fromTopPx: number;
  /** For when the picture is gone. */
  readonly scrollY: number;
  readonly pictures: number;
};

const storageKey = "easel.reload-place.v2";
let isFresh = true;

/** Keeps the place for a reload of this tab. */
export function keepReloadPlace(kept: ReloadPlace): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Refused or full: a reload begins at the top.
  }
}

/** The place before the reload, told once, and only to the sheet that was left. */
export function takeReloadPlace(query: string): ReloadPlace | null {
  const kept = isFresh ? read(query) : null;
  isFresh = false;
  return kept;
}

/** How many pages a list needs to stand where it stood; one where it was not reloaded. */
export function pagesToReload(query: string): number {
  const kept = isFresh ? read(query) : null;
  return kept === null ? 1 : pagesUpTo(kept.pictures);
}

function read(query: string): ReloadPlace | null {
  if (typeof window === "undefined" || !wasReloaded()) return null;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    return isReloadPlace(kept) && kept.query === query ? kept : null;
  } catch {
    return null;
  }
}

/** A page that was asked for by its address begins at the top. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation !== undefined && "type" in navigation && navigation.type !== "navigate";
}

function isReloadPlace(stored: unknown): stored is ReloadPlace {
  if (typeof stored !== "object" || stored === null) return false;
  const place: Partial<Record<keyof ReloadPlace, unknown>> = stored;
  const { query, id, fromTopPx, scrollY, pictures } = place;
  const numbers = [fromTopPx, scrollY, pictures];
  return typeof query === "string" && typeof id === "string" && numbers.every(Number.isFinite);
}
