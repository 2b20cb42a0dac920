import "client-only";

/*
 * The sheet's address as its page left it. A browser reloads the address it knew when the reload began, and
 * hears of what was written into it only a moment later.
 */
const key = "easel-left-address";

/** Keeps the address that stands, for the page that a reload of it in this tab makes. */
export function keepLeftAddress(): void {
  try {
    sessionStorage.setItem(key, window.location.href);
  } catch {
    // Refused or full: the reload goes by what the browser knew.
  }
}

/** Of a page that is a reload, the fragment it was left with, once; null of any other. */
export function takeLeftFragment(): string | null {
  const left = takeLeft();
  const [load] = performance.getEntriesByType("navigation");
  if (left === null || !(load instanceof PerformanceNavigationTiming)) return null;
  const isSame = withoutFragment(left) === withoutFragment(load.name);
  return load.type === "reload" && isSame ? new URL(left).hash : null;
}

/** A page that comes back as it was, out of the browser's memory, may die without a word of where it stood. */
export function forgetLeftAddress(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Refused: then nothing was kept.
  }
}

function takeLeft(): string | null {
  try {
    const left = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return left;
  } catch {
    return null;
  }
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, "");
}
