import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureFileName } from "./file-name";

const made = {
  prompt: "A photorealistic, cinematic shot of a cozy independent bookstore in Mumbai",
  width: 1536,
  height: 1024,
  contentType: "image/png",
  id: "0190a1b2-0000-7000-8000-000000007f3a",
} as const;

describe("pictureFileName", () => {
  it.each([
    [made.prompt, "cozy-independent-bookstore-mumbai-1536x1024-7f3a.png"],
    ["मुंबई पुस्तक भंडार", "मुंबई-पुस्तक-भंडार-1536x1024-7f3a.png"],
    ["../../etc/passwd", "etc-passwd-1536x1024-7f3a.png"],
    ["CON", "picture-1536x1024-7f3a.png"],
    ["?!", "picture-1536x1024-7f3a.png"],
  ])("calls %j %s", (prompt, name) => {
    expect(pictureFileName({ ...made, prompt })).toBe(name);
  });

  it("tells what the model made from what was kept", () => {
    expect(pictureFileName({ ...made, version: "as-made" })).toBe(
      "cozy-independent-bookstore-mumbai-1536x1024-7f3a-as-made.png",
    );
  });

  it("is safe on every system, whatever the prompt", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (prompt) => {
        const name = pictureFileName({ ...made, prompt });
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Control}]/u);
        expect(name).not.toMatch(/^[.-]|\.\.|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
      }),
    );
  });
});
