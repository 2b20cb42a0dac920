import { pagesUpTo } from "./generation-pages";

/** Where on the contact sheet a person was when they opened a picture. */
type SheetPlace = { readonly id: string; readonly scrollY: number };

/** "elsewhere": the picture was opened from another room than the studio. */
let place: SheetPlace | "elsewhere" | null = null;

/** Remembers the place for the way back. */
export function leaveSheet(id: string): void {
  place = { id, scrollY: window.scrollY };
}

/** Remembers that the way back leads to another room than the studio. */
export function leaveRoom(): void {
  place = "elsewhere";
}

/** The viewer has moved on to another picture: that is where its reader comes back to. */
export function moveSheetPlace(id: string): void {
  if (place !== null && place !== "elsewhere") place = { ...place, id };
}

/** Whether the room the picture was opened from is one step back in the browser's history. */
export function hasRoomBehind(): boolean {
  return place !== null;
}

/** The place to come back to, told once. */
export function returnToSheet(): SheetPlace | null {
  const left = place;
  place = null;
  return left === "elsewhere" ? null : left;
}

/** What a reload of the page comes back to: the tile at the top of the window, and how much is loaded down to it. */
type KeptPlace = {
  readonly query: string;
  readonly id: string;
  /** How far its top is from the window's. */
  readonly fromTopPx: number;
  /** For when the picture is gone. */
  readonly scrollY: number;
  readonly pictures: number;
};

const storageKey = "easel.place.v1";
let isFresh = true;

/** Keeps the place for a reload of this tab. */
export function keepSheetPlace(kept: KeptPlace): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Refused or full: a reload begins at the top.
  }
}

/** The place before the reload, told once, and only to the sheet that was left. */
export function placeAfterReload(query: string): KeptPlace | null {
  const kept = isFresh ? readKept(query) : null;
  isFresh = false;
  return kept;
}

/** How many pages a list needs to stand where it stood; one where it was not reloaded. */
export function pagesToComeBackTo(query: string): number {
  const kept = isFresh ? readKept(query) : null;
  return kept === null ? 1 : pagesUpTo(kept.pictures);
}

function readKept(query: string): KeptPlace | null {
  if (typeof window === "undefined" || !wasReloaded()) return null;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "null");
    return isKeptPlace(kept) && kept.query === query ? kept : null;
  } catch {
    return null;
  }
}

/** A page that was asked for by its address begins at the top. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== "navigate";
}

function isKeptPlace(stored: unknown): stored is KeptPlace {
  if (typeof stored !== "object" || stored === null) return false;
  const place: Partial<Record<keyof KeptPlace, unknown>> = stored;
  const { query, id, fromTopPx, scrollY, pictures } = place;
  const numbers = [fromTopPx, scrollY, pictures];
  return typeof query === "string" && typeof id === "string" && numbers.every(Number.isFinite);
}
