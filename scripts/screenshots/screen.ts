import type { Page } from "@playwright/test";

/** The ids of what the library holds, for the screens that need one. */
export type Shown = {
  readonly pictures: readonly string[];
  /** A masked edit that the sandbox made, outside of which the original was put back. */
  readonly edit: string;
  /** Four variations, two of them picked. */
  readonly batch: string;
  /** The third edit in a row. */
  readonly grandchild: string;
  /** A picture whose files were taken away. */
  readonly erased: string;
};

/** One screen or state of it, and the way there from a new tab; what it needs of time is waited for there. */
export type Screen = {
  readonly name: string;
  readonly isSignedOut?: boolean;
  /** What a finger has no way to. */
  readonly isForPointer?: boolean;
  readonly open: (page: Page, shown: Shown) => Promise<void>;
};
