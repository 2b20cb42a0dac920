import { showToast } from "@/components/ui/toast";
import { turnNoticesOff, turnNoticesOn } from "@/lib/browser/notices";
import { chooseTheme } from "@/lib/browser/theme";
import { clearSheetFilter, setSheetFilter } from "@/lib/browser/sheet/sheet-filter";

/** Where a key or a command works. */
const places = [
  "Anywhere",
  "On the contact sheet",
  "On a tile",
  "In the viewer",
  "In the mask editor",
] as const;

export type Command = {
  readonly label: string;
  readonly where: (typeof places)[number];
  /** As they stand on a keyboard; several that do the same beside each other. */
  readonly keys?: readonly string[];
  /** What the palette does; a command without it needs a picture, and stands in the list of keys alone. */
  readonly act?: (goTo: (path: string) => void) => void;
};

/** Everything that can be done by name or by key: the palette and the list of keys are both made from it. */
export const commands: readonly Command[] = [
  {
    label: "Generate",
    where: "Anywhere",
    keys: ["⌘ ↵"],
    act: () => press("button[data-generate]"),
  },
  { label: "Everything by name", where: "Anywhere", keys: ["⌘ K"] },
  { label: "This list of keys", where: "Anywhere", keys: ["?"] },
  { label: "Go to the studio", where: "Anywhere", act: (goTo) => goTo("/") },
  { label: "Go to what was spent", where: "Anywhere", act: (goTo) => goTo("/spend") },
  { label: "Go to the models", where: "Anywhere", act: (goTo) => goTo("/models") },
  { label: "Use the dark theme", where: "Anywhere", act: () => chooseTheme("dark") },
  { label: "Use the light theme", where: "Anywhere", act: () => chooseTheme("light") },
  {
    label: "Tell me when pictures are ready",
    where: "Anywhere",
    act: () => void turnNoticesOn().then((text) => showToast({ text })),
  },
  {
    label: "Tell me no more when pictures are ready",
    where: "Anywhere",
    act: turnNoticesOff,
  },
  {
    label: "Search",
    where: "On the contact sheet",
    keys: ["/"],
    act: () => focusOn("[type=search]"),
  },
  { label: "Show what is starred", where: "On the contact sheet", act: narrow({ starred: "1" }) },
  { label: "Show what was picked", where: "On the contact sheet", act: narrow({ picked: "pick" }) },
  { label: "Show what failed", where: "On the contact sheet", act: narrow({ state: "failed" }) },
  { label: "Show the trash", where: "On the contact sheet", act: narrow({ trash: "1" }) },
  { label: "Clear the filters", where: "On the contact sheet", act: clearSheetFilter },
  { label: "Select everything that is loaded", where: "On the contact sheet", keys: ["⌘ A"] },
  { label: "Select nothing", where: "On the contact sheet", keys: ["Esc"] },
  {
    label: "Take the last choice back",
    where: "On the contact sheet",
    keys: ["⌘ Z"],
  },
  { label: "Next and previous", where: "On a tile", keys: ["J", "K", "←", "→", "↑", "↓"] },
  { label: "Open", where: "On a tile", keys: ["↵"] },
  { label: "Select", where: "On a tile", keys: ["Space"] },
  { label: "Star", where: "On a tile", keys: ["S"] },
  { label: "Pick, reject", where: "On a tile", keys: ["P", "X"] },
  { label: "Rate, no stars", where: "On a tile", keys: ["1 – 5", "0"] },
  { label: "Download", where: "On a tile", keys: ["D"] },
  { label: "Edit with a mask", where: "On a tile", keys: ["E"] },
  { label: "Use these settings", where: "On a tile", keys: ["R"] },
  { label: "Delete", where: "On a tile", keys: ["Del"] },
  { label: "Next and previous", where: "In the viewer", keys: ["J", "K", "←", "→"] },
  { label: "Fit or 100 %, larger, smaller", where: "In the viewer", keys: ["Z", "+", "−"] },
  { label: "Star, pick, reject", where: "In the viewer", keys: ["S", "P", "X"] },
  { label: "Rate, no stars", where: "In the viewer", keys: ["1 – 5", "0"] },
  { label: "Download, in another form", where: "In the viewer", keys: ["D", "F"] },
  { label: "Compare", where: "In the viewer", keys: ["C"] },
  { label: "Edit, use the settings", where: "In the viewer", keys: ["E", "R"] },
  { label: "Delete, take the last choice back", where: "In the viewer", keys: ["Del", "⌘ Z"] },
  {
    label: "Brush, eraser, rectangle, ellipse, lasso, fill",
    where: "In the mask editor",
    keys: ["B", "E", "R", "O", "L", "G"],
  },
  { label: "Smaller and larger brush", where: "In the mask editor", keys: ["[", "]"] },
  { label: "Invert", where: "In the mask editor", keys: ["I"] },
];

/** The commands that have keys, by where these work. */
export function keysByPlace(): readonly (readonly [string, readonly Command[]])[] {
  return places.map((place) => [
    place,
    commands.filter(({ where, keys }) => where === place && keys !== undefined),
  ]);
}

/** The commands whose label holds every word that was typed; those that begin with it first. */
export function findCommands(typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const isFirst = ({ label }: Command) => label.toLowerCase().startsWith(words[0] ?? "");
  return commands
    .filter(({ label, act }) => act && words.every((word) => label.toLowerCase().includes(word)))
    .toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
}

function narrow(filter: Parameters<typeof setSheetFilter>[0]): NonNullable<Command["act"]> {
  return (goTo) => {
    if (window.location.pathname !== "/") goTo(`/?${new URLSearchParams(filter)}`);
    else setSheetFilter(filter);
  };
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
