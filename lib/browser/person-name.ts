import "client-only";
import { storedValue } from "./storage/stored-value";

/** What this browser's person last called themselves, so that they type it once. */
export const personName = storedValue({
  key: "easel.name",
  initial: "",
  upgrade: (stored) => (typeof stored === "string" ? stored : null),
});
