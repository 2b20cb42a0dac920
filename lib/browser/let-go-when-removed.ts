import "client-only";

/**
 * For the `ref` of an image that comes and goes: once it is out of the page, its load is given up. Browsers
 * go on loading what was removed, and whoever flicks through hundreds would wait for all of them.
 */
export function letGoWhenRemoved(image: HTMLImageElement): () => void {
  return () => {
    // React's strict mode calls this for an image that stays.
    queueMicrotask(() => {
      if (!image.isConnected) image.removeAttribute("src");
    });
  };
}
