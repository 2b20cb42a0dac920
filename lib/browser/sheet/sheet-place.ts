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
