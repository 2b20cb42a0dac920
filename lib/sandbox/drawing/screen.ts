import type { Box, Lettering } from "./scene";

/** Where a page is drawn, and a hundredth of the picture's shorter edge. */
export type Screen = Box & { readonly u: number };

export type Page = { readonly art: string; readonly lettering: readonly Lettering[] };
