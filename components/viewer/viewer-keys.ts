/** What can be done in the viewer by a key; each name is one thing it does. */
export type ViewerAct =
  | "newer"
  | "older"
  | "zoom"
  | "nearer"
  | "further"
  | "star"
  | "pick"
  | "reject"
  | "rate0"
  | "rate1"
  | "rate2"
  | "rate3"
  | "rate4"
  | "rate5"
  | "download"
  | "deliver"
  | "compare"
  | "mask"
  | "reuse"
  | "trash"
  | "undo";

type ViewerKey = { readonly key: string; readonly what: string; readonly act: ViewerAct };

/** The viewer's keys. A letter means its small one; mod is ⌘ on a Mac, Ctrl elsewhere. */
export const viewerKeys: readonly ViewerKey[] = [
  { key: "ArrowLeft", what: "Newer picture", act: "newer" },
  { key: "k", what: "Newer picture", act: "newer" },
  { key: "ArrowRight", what: "Older picture", act: "older" },
  { key: "j", what: "Older picture", act: "older" },
  { key: "z", what: "The whole picture, or 100 %", act: "zoom" },
  { key: "+", what: "Nearer", act: "nearer" },
  { key: "=", what: "Nearer", act: "nearer" },
  { key: "-", what: "Further away", act: "further" },
  { key: "s", what: "Star", act: "star" },
  { key: "p", what: "Pick", act: "pick" },
  { key: "x", what: "Reject", act: "reject" },
  { key: "0", what: "No stars", act: "rate0" },
  { key: "1", what: "One star of five", act: "rate1" },
  { key: "2", what: "Two stars of five", act: "rate2" },
  { key: "3", what: "Three stars of five", act: "rate3" },
  { key: "4", what: "Four stars of five", act: "rate4" },
  { key: "5", what: "Five stars of five", act: "rate5" },
  { key: "d", what: "Download", act: "download" },
  { key: "f", what: "Download in another form", act: "deliver" },
  { key: "c", what: "Compare", act: "compare" },
  { key: "e", what: "Edit with a mask", act: "mask" },
  { key: "r", what: "Use these settings", act: "reuse" },
  { key: "Delete", what: "Delete", act: "trash" },
  { key: "Backspace", what: "Delete", act: "trash" },
  { key: "mod+z", what: "Take the last judgement back", act: "undo" },
];
