import "client-only";
import { forgetLeftAddress, keepLeftAddress, takeLeftFragment } from "./left-address";
import {
  formatFragment,
  parseFragment,
  type Selection,
  type SheetFragment,
  type SheetPlace,
} from "./sheet-fragment";

/*
 * The sheet's address: what it is narrowed to in the query, place and selection in the fragment. The
 * selection is read from it once; while the page lives, its memory is the truth that the address tells.
 * The place is the address's own: each step of the history has another.
 */

/** What comes within it is written together; browsers refuse those who write often. */
const gatherMs = 250;

const nothing: Selection = new Set();
let selection: Selection | null = null;
/** What a reloaded page was left with, until it is written: the address it came to may not know of it. */
let leftWith: { readonly fragment: string; readonly address: string } | null | undefined;
/** The address is another's, and this page is about to make room for it. */
let isGiven = false;
let timer: ReturnType<typeof setTimeout> | undefined;

export function isSheetAddress(): boolean {
  return typeof window !== "undefined" && window.location.pathname === "/";
}

/** Where the address says that its reader is. Null for the top, and in another room. */
export function readPlace(): SheetPlace | null {
  return isSheetAddress() ? readFragment().place : null;
}

export function readSelection(): Selection {
  if (selection === null && isSheetAddress()) {
    selection = readFragment().selected;
  }
  return selection ?? nothing;
}

/** Puts the selection into the address, in a moment. */
export function keepSelection(ids: Selection): void {
  selection = ids;
  writeSoon();
}

/** Puts the place into the address, at once and with all that was gathered: where scrolling rests, and before a link is followed. */
export function keepPlace(place: SheetPlace | null): void {
  clearTimeout(timer);
  if (isGiven || !isSheetAddress()) return;
  const { search, hash } = window.location;
  const address = addressOf(search.replace(/^\?/, ""), place);
  forgetLeft();
  if (address !== `/${search}${hash}`) replaceAddress(address);
}

/** The same when the page goes, so that a reload within that moment knows of it, too. */
export function leaveAt(place: SheetPlace | null): void {
  if (isGiven || !isSheetAddress()) return;
  keepPlace(place);
  keepLeftAddress();
}

/** Narrows the sheet, at once. What is selected stays; another sheet begins at its top. */
export function writeQuery(query: string): void {
  if (!isSheetAddress()) return;
  clearTimeout(timer);
  // By Next's own, which must know the query: it goes by it when the room is opened again.
  window.history.replaceState(null, "", addressOf(query, null));
  forgetLeft();
}

/** Puts what is selected into an address that does not know of it, in a moment. */
export function writeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => keepPlace(readPlace()), gatherMs);
}

/**
 * To a browser an address that is given to a tab which shows the sheet already is a step within the page.
 * Here it is opened as in any other tab.
 */
export function reloadIfGiven({ state }: PopStateEvent): void {
  // Steps in the history have a state of Next's.
  if (state === null && formatFragment(parseFragment(window.location.hash)) !== "") {
    isGiven = true;
    forgetLeft();
    window.location.reload();
  }
}

function readFragment(): SheetFragment {
  const { hash, href } = window.location;
  if (leftWith === undefined) {
    const fragment = takeLeftFragment();
    leftWith = fragment === null ? null : { fragment, address: href };
  }
  return parseFragment(leftWith?.address === href ? leftWith.fragment : hash);
}

/** What was left is no truth beside what is written or given since, nor for a page that comes later. */
function forgetLeft(): void {
  leftWith = null;
  forgetLeftAddress();
}

function addressOf(query: string, place: SheetPlace | null): string {
  const fragment = formatFragment({ place, selected: readSelection() });
  return `/${query === "" ? "" : `?${query}`}${fragment === "" ? "" : `#${fragment}`}`;
}

function replaceAddress(address: string): void {
  const { history } = window;
  try {
    // Past Next, which would draw the whole page anew for a fragment that nothing on it is drawn from.
    History.prototype.replaceState.call(history, history.state, "", address);
  } catch {
    // Safari refuses who writes too often: the selection lasts as long as the page, or until it is written again.
  }
}
