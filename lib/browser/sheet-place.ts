/** Where on the contact sheet a person was when they opened a picture. */
type SheetPlace = { readonly id: string; readonly scrollY: number };

let place: SheetPlace | null = null;

/** Remembers the place for the way back. */
export function leaveSheet(id: string): void {
  place = { id, scrollY: window.scrollY };
}

/** The viewer has moved on to another picture: that is where its reader comes back to. */
export function moveSheetPlace(id: string): void {
  if (place !== null) place = { ...place, id };
}

/** Whether the sheet is one step back in the browser's history. */
export function hasSheetBehind(): boolean {
  return place !== null;
}

/** The place to come back to, told once. */
export function returnToSheet(): SheetPlace | null {
  const left = place;
  place = null;
  return left;
}
