import "client-only";

const givenUp = new WeakMap<HTMLImageElement, string>();

/**
 * For the `ref` of an image that comes and goes: when it goes before it is there, its load is given up.
 * Browsers go on loading what was removed, and whoever flicks past hundreds would wait for all of them.
 */
export function letGoWhenRemoved(image: HTMLImageElement): () => void {
  // React's strict mode takes a ref away and gives it back.
  const before = givenUp.get(image);
  if (before !== undefined) image.src = before;
  return () => {
    if (image.complete) return;
    givenUp.set(image, image.src);
    // While it still stands in the page: Chromium never forgets an image that lost its source outside of it.
    image.removeAttribute("src");
  };
}
