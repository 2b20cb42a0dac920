import { idOfShort, shortIdOf } from "./short-id";

/** Where on the sheet a person is: the picture at the top of the window, not a number of pixels. */
export type SheetPlace = {
  readonly id: string;
  /** How far its top is from the window's. */
  readonly fromTopPx: number;
  /** How many pictures lead to it, itself included: where it stood, for when it is gone. */
  readonly pictures: number;
};

/** The ids of what is selected on the sheet, in the order it was selected. */
export type Selection = ReadonlySet<string>;

/** What stands in the sheet's address behind its `#`, which no browser sends to a server. */
export type SheetFragment = { readonly place: SheetPlace | null; readonly selected: Selection };

/** `at=<id>,<px from the top>,<pictures>&selected=<id>,<id>…`, ids short; nothing for the top with nothing selected. */
export function formatFragment({ place, selected }: SheetFragment): string {
  const at = place === null ? null : shortIdOf(place.id);
  const ids = Array.from(selected, shortIdOf).filter((id) => id !== null);
  const parts = [
    place !== null && at !== null && `at=${at},${Math.round(place.fromTopPx)},${place.pictures}`,
    ids.length > 0 && `selected=${ids.join()}`,
  ];
  return parts.filter((part) => part !== false).join("&");
}

/** Takes what it knows, and leaves the rest: of a link that was cut off what came through whole. */
export function parseFragment(fragment: string): SheetFragment {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const ids = (parts.get("selected") ?? "").split(",").map(idOfShort);
  return {
    place: parsePlace(parts.get("at") ?? ""),
    selected: new Set(ids.filter((id) => id !== null)),
  };
}

function parsePlace(at: string): SheetPlace | null {
  const [, short = "", fromTopPx, pictures] = /^([^,]+),(-?\d{1,6}),(\d{1,6})$/.exec(at) ?? [];
  const id = idOfShort(short);
  return id === null ? null : { id, fromTopPx: Number(fromTopPx), pictures: Number(pictures) };
}
