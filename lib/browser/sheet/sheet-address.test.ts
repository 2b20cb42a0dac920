// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const id = "0197c2a4-8d1e-7c3b-9f00-6b1f2e3d4c5b";
const second = "fbefbefb-efbe-fbef-befb-efbefbefbefb";
const short = "AZfCpI0efDufAGsfLj1MWw";
const place = { id, fromTopPx: -40, pictures: 160 };

/** The module as a page that was just loaded has it. */
function load(address: string) {
  vi.resetModules();
  window.history.replaceState(null, "", address);
  return import("./sheet-address");
}

const address = () => window.location.pathname + window.location.search + window.location.hash;
const goTo = (path: string) => window.history.pushState(null, "", path);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the sheet's address", () => {
  it("brings whoever opens it to its place, with its pictures selected", async () => {
    const { readPlace, readSelection } = await load(
      `/?q=fox#at=${short},-40,160&selected=${short}`,
    );
    expect(readPlace()).toEqual(place);
    expect([...readSelection()]).toEqual([id]);
  });

  it("is written once for all that comes within a moment, and bare at the top with nothing selected", async () => {
    const { keepPlace, keepSelection } = await load("/?q=fox");
    const written = vi.spyOn(History.prototype, "replaceState");
    keepSelection(new Set([id, second]));
    vi.advanceTimersByTime(200);
    keepSelection(new Set([id]));
    vi.advanceTimersByTime(200);
    expect(address()).toBe("/?q=fox");
    vi.advanceTimersByTime(50);
    expect(address()).toBe(`/?q=fox#selected=${short}`);
    expect(written).toHaveBeenCalledTimes(1);
    keepSelection(new Set());
    keepPlace(place);
    vi.advanceTimersByTime(250);
    expect(address()).toBe(`/?q=fox#at=${short},-40,160`);
    expect(written).toHaveBeenCalledTimes(2);
    keepPlace(null);
    expect(address()).toBe("/?q=fox");
    written.mockRestore();
  });

  it("is not written where it says it already", async () => {
    const { keepPlace, writeSoon } = await load(`/#at=${short},-40,160`);
    const written = vi.spyOn(History.prototype, "replaceState");
    keepPlace(place);
    writeSoon();
    vi.advanceTimersByTime(250);
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });

  it("narrowed to something else keeps the selection and begins at its top", async () => {
    const { keepPlace, keepSelection, writeQuery } = await load("/");
    keepPlace(place);
    keepSelection(new Set([id]));
    writeQuery("q=fox");
    vi.advanceTimersByTime(250);
    expect(address()).toBe(`/?q=fox#selected=${short}`);
  });

  it("loses no selection to another fragment, nor to a link to the bare studio", async () => {
    const { keepPlace, keepSelection, writeSoon } = await load("/");
    keepSelection(new Set([id]));
    goTo("/#contact-sheet");
    keepPlace(null);
    expect(address()).toBe(`/#selected=${short}`);
    goTo("/spend");
    goTo("/");
    writeSoon();
    vi.advanceTimersByTime(250);
    expect(address()).toBe(`/#selected=${short}`);
  });

  it("has a place of its own in each step of the history, and other rooms have none", async () => {
    const { keepPlace, readPlace } = await load("/");
    keepPlace(place);
    expect(readPlace()).toEqual(place);
    goTo("/spend");
    keepPlace(place);
    expect(readPlace()).toBeNull();
    expect(address()).toBe("/spend");
    goTo("/");
    expect(readPlace()).toBeNull();
  });

  it("is read for its selection when the sheet is first shown, not in the room before it", async () => {
    const { readSelection } = await load(`/g/${id}#selected=${short}`);
    expect(readSelection().size).toBe(0);
    goTo(`/#selected=${short}`);
    expect([...readSelection()]).toEqual([id]);
  });

  describe("of a page that is a reload", () => {
    class Load {
      constructor(
        readonly type: string,
        readonly name: string,
      ) {}
    }
    const loadAfter = (type: string, path: string) => {
      vi.stubGlobal("PerformanceNavigationTiming", Load);
      const told = new Load(type, new URL(path, window.location.href).href);
      vi.stubGlobal("performance", { now: Date.now, getEntriesByType: () => [told] });
      return load(path);
    };
    const leave = async () => {
      const { keepSelection, leaveAt } = await load("/?q=fox");
      keepSelection(new Set([id]));
      leaveAt(place);
    };
    afterEach(() => void vi.unstubAllGlobals());

    it("is the one that was left, though the browser knew an older one, and once", async () => {
      await leave();
      const { readPlace, readSelection, writeSoon } = await loadAfter("reload", "/?q=fox");
      expect([...readSelection()]).toEqual([id]);
      expect(readPlace()).toEqual(place);
      writeSoon();
      vi.advanceTimersByTime(250);
      expect(address()).toBe(`/?q=fox#at=${short},-40,160&selected=${short}`);
      expect((await loadAfter("reload", "/?q=fox")).readPlace()).toBeNull();
    });

    it("is the one that was given to its tab, though the page had left it at another before", async () => {
      const { leaveAt, reloadIfGiven } = await load("/?q=fox");
      leaveAt(place);
      const given = `/?q=fox#at=${short},20,300`;
      window.history.replaceState(null, "", given);
      const reloaded = vi.spyOn(window.location, "reload").mockImplementation(() => {});
      reloadIfGiven(new PopStateEvent("popstate", { state: null }));
      expect(reloaded).toHaveBeenCalledTimes(1);
      leaveAt(place);
      const now = await loadAfter("reload", given);
      expect(now.readPlace()).toEqual({ id, fromTopPx: 20, pictures: 300 });
      reloaded.mockRestore();
    });

    it.each([
      ["navigate", "/?q=fox"],
      ["reload", "/?q=hen"],
    ])("is its own where a %s of %s came", async (type, path) => {
      await leave();
      const { readPlace, readSelection } = await loadAfter(type, path);
      expect(readPlace()).toBeNull();
      expect(readSelection().size).toBe(0);
    });

    it("is that of the place it was left at only, not of another to which a step led meanwhile", async () => {
      await leave();
      const { readPlace, readSelection } = await loadAfter("reload", "/?q=fox");
      expect([...readSelection()]).toEqual([id]);
      goTo("/spend");
      goTo("/?q=hen");
      expect(readPlace()).toBeNull();
    });

    it("is not one that was left before what was written since", async () => {
      await leave();
      // The page comes back as it was, out of the browser's memory, and dies without a word.
      const { keepPlace, keepSelection } = await load("/?q=fox");
      keepSelection(new Set([second]));
      keepPlace(null);
      const { readSelection } = await loadAfter("reload", `/?q=fox${window.location.hash}`);
      expect([...readSelection()]).toEqual([second]);
    });

    it("is the one that was given, though it was left before", async () => {
      await leave();
      const { leaveAt, reloadIfGiven } = await load(`/?q=fox#selected=${short}`);
      vi.spyOn(window.location, "reload").mockImplementation(() => {});
      goTo(`/?q=fox#at=${short},-7,3`);
      reloadIfGiven(new PopStateEvent("popstate", { state: null }));
      leaveAt(place);
      const { readPlace } = await loadAfter("reload", `/?q=fox${window.location.hash}`);
      expect(readPlace()).toEqual({ id, fromTopPx: -7, pictures: 3 });
    });
  });

  it("that a browser refuses costs nothing but what it would have said", async () => {
    const { keepPlace, keepSelection, readSelection } = await load("/");
    const refused = vi.spyOn(History.prototype, "replaceState").mockImplementation(() => {
      throw new DOMException("Attempt to use history.replaceState() more than 100 times");
    });
    keepSelection(new Set([id]));
    keepPlace(null);
    expect([...readSelection()]).toEqual([id]);
    refused.mockRestore();
    keepPlace(null);
    expect(address()).toBe(`/#selected=${short}`);
  });
});
