import "client-only";

const givenUp = new WeakMap<HTMLImageElement, string>();

/**
 * For the `ref` of an image that comes and goes: what stands in the window is loaded before what stands near
 * it, and a load is given up when its image goes. Browsers load in any order, and go on loading what was
 * removed: whoever flicks past hundreds would wait for all of them.
 */
export function loadWhatIsSeen(image: HTMLImageElement): () => void {
  // Asked for in a moment, when this script has ended, with the priority it has then.
  image.fetchPriority = isInWindow(image) ? "high" : "low";
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

function isInWindow(image: HTMLImageElement): boolean {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
