/**
 * Counts the milliseconds from one frame to the next, the most elements that the sheet had in any frame, and
 * tasks over 50 ms. Runs in the page, before its own code, and refers to nothing outside itself.
 */
export function countSheetInPage(): void {
  let counts = { frames: new Array<number>(), nodes: 0, tasks: new Array<number>() };
  let before = 0;
  let screenAt: number | null = null;
  const sheet = () => document.querySelector("section[aria-label='Contact sheet']");
  const frame = (now: number) => {
    if (before > 0) counts.frames.push(now - before);
    before = now;
    const elements = sheet()?.getElementsByTagName("*").length ?? 0;
    counts.nodes = Math.max(counts.nodes, elements);
    if (screenAt === null && isScreenThere()) screenAt = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    counts.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });

  /** Every tile in the window shows its picture. */
  function isScreenThere(): boolean {
    const images = [...(sheet()?.querySelectorAll("article img") ?? [])];
    const inWindow = images.filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return (
      inWindow.length > 0 &&
      inWindow.every((image) => image instanceof HTMLImageElement && image.complete)
    );
  }

  /** From the last of the list's data to the first frame in which the window's pictures are all there. */
  function screenMs(): number | null {
    const lists = performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\/api\/generations(\?|$)/.test(name))
      .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : []))
      .filter((end) => screenAt !== null && end < screenAt);
    return screenAt === null || lists.length === 0 ? null : screenAt - Math.max(...lists);
  }

  Object.assign(window, {
    takeSheetCounts: () => {
      const taken = counts;
      counts = { frames: [], nodes: 0, tasks: [] };
      return taken;
    },
    screenMs,
    isAtEnd: () => {
      const buttons = [...(sheet()?.querySelectorAll("button") ?? [])];
      const isMore = buttons.some(({ textContent }) => /^(Show more|Loading…)$/.test(textContent));
      return !isMore && scrollY + innerHeight >= document.body.scrollHeight - 4;
    },
  });
}
