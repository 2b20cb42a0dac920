import { describe, expect, it } from "vitest";
import { sniffPicture } from "./sniff";

const text = (words: string) => new TextEncoder().encode(words);

describe("sniffPicture", () => {
  it.each([
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], "image/png"],
    ["a JPEG", [0xff, 0xd8, 0xff, 0xe0], "image/jpeg"],
    ["a WebP", [...text("RIFF"), 1, 2, 3, 4, ...text("WEBPVP8 ")], "image/webp"],
    ["a WAV, which is RIFF too", [...text("RIFF"), 1, 2, 3, 4, ...text("WAVE")], null],
    ["HTML", [...text("<!doctype html>")], null],
    ["half a signature", [0x89, 0x50, 0x4e], null],
    ["nothing", [], null],
  ])("tells %s", (_, bytes, type) => {
    expect(sniffPicture(new Uint8Array(bytes))).toBe(type);
  });
});
