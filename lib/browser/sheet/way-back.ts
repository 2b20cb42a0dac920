/** Where a picture was opened from: on the sheet with the one that is to have the focus again, or "elsewhere". */
let from: { readonly id: string } | "elsewhere" | null = null;

/** Remembers that a picture was opened on the sheet. Where the sheet stands is for its address to say. */
export function leaveSheet(id: string): void {
  from = { id };
}

/** Remembers that the way back leads to another room than the studio. */
export function leaveRoom(): void {
  from = "elsewhere";
}

/** The viewer has moved on to another picture: that is the one its reader comes back to. */
export function moveWayBack(id: string): void {
  if (from !== null && from !== "elsewhere") from = { id };
}

/** Whether the room the picture was opened from is one step back in the browser's history. */
export function hasRoomBehind(): boolean {
  return from !== null;
}

/** The picture to come back to on the sheet, told once. */
export function returnToSheet(): string | null {
  const left = from;
  from = null;
  return left === null || left === "elsewhere" ? null : left.id;
}
