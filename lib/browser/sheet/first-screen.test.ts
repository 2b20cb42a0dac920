// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildGeneration, buildImage } from "../testing/build-generation";

const asked: string[] = [];
const pictures = Array.from({ length: 100 }, (_, index) =>
  buildGeneration({ image: buildImage({ thumbnailUrl: `/thumbnail/${index}` }) }),
);

/** The module as a page that was just loaded has it. */
function load(address: string) {
  vi.resetModules();
  window.history.replaceState(null, "", address);
  return import("./first-screen");
}

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("innerWidth", 1_100);
  vi.stubGlobal("innerHeight", 880);
  vi.stubGlobal("scrollY", 0);
  vi.stubGlobal(
    "Image",
    class {
      set src(url: string) {
        asked.push(url);
      }
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

it("asks for as many thumbnails as fill the window, once", async () => {
  const { askForFirstScreen } = await load("/?q=fox");
  askForFirstScreen([buildGeneration(), ...pictures]);
  expect(asked).toEqual(pictures.slice(0, 19).map(({ image }) => image?.thumbnailUrl));
  askForFirstScreen(pictures);
  expect(asked).toHaveLength(19);
});

it.each([
  ["in another room", "/spend"],
  ["on the way to a place further down", "/#at=AZfCpI0efDufAGsfLj1MWw,-40,160"],
])("asks for nothing %s", async (_, address) => {
  (await load(address)).askForFirstScreen(pictures);
  expect(asked).toEqual([]);
});

it("asks for nothing once the sheet was scrolled", async () => {
  const { askForFirstScreen } = await load("/");
  vi.stubGlobal("scrollY", 500);
  askForFirstScreen(pictures);
  expect(asked).toEqual([]);
});
