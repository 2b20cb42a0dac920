import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultTemplate, templateNames } from "./name-template";

const made = {
  prompt: "A photorealistic shot of a cozy independent bookstore in Mumbai",
  title: null,
  model: "gpt-image-2",
  width: 1536,
  height: 1024,
  contentType: "image/png",
  createdAt: new Date("2026-11-21T12:00:00Z"),
} as const;

const nameOf = (template: string, change: Partial<typeof made> = {}) =>
  templateNames(template, [{ ...made, ...change }])[0];

it.each([
  [defaultTemplate, "cozy-independent-bookstore-mumbai_gpt-image-2_1536x1024_1.png"],
  ["{date} {n}", "2026-11-21 1.png"],
  ["{nothing}", "nothing.png"],
  ["../../{n}", "1.png"],
  ["CON", "picture-CON.png"],
  ["com1.x", "picture-com1.x.png"],
  ["…", "picture.png"],
  ['a/b\\c:d*e?f"g<h>i|j\0k\nl', "a-b-c-d-e-f-g-h-i-j-k-l.png"],
  ["ends in dots...", "ends in dots.png"],
])("%j names a picture %s", (template, name) => {
  expect(nameOf(template)).toBe(name);
});

it("counts as wide as the last number, so that names sort as the pictures do", () => {
  const names = templateNames(
    "{n}",
    Array.from({ length: 11 }, () => made),
  );
  expect([names[0], names[10]]).toEqual(["01.png", "11.png"]);
});

it("gives no name twice, also where a system takes two for one", () => {
  const titles = ["Straße", "STRASSE", "é", "e\u0301", "a", "A"];
  const names = templateNames(
    "{title}",
    titles.map((title) => ({ ...made, title })),
  );
  const folded = names.map((name) => name.normalize("NFD").toLowerCase());
  expect(new Set(folded).size).toBe(titles.length);
});

it("is safe on every system, whatever template and prompt", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(text, text, (template, prompt) => {
      const [name = ""] = templateNames(template, [{ ...made, prompt }]);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Control}]/u);
      expect(name).not.toMatch(/^[. -]|\.\.|[. ]\.png$|[. ]$/);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
    }),
  );
});
