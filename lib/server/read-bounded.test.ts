import { describe, expect, it } from "vitest";
import { readBounded } from "./read-bounded";

describe("readBounded", () => {
  it.each([
    ["what is as long as it may be", 4, [1, 2, 3, 4]],
    ["nothing of what is longer", 3, null],
  ])("gives %s", async (_, maxBytes, expected) => {
    const bytes = await readBounded(streamOf([1, 2], [3, 4]), maxBytes);
    expect(bytes && [...bytes]).toEqual(expected);
  });

  it("rejects when the stream breaks off", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("other side closed")),
    });
    await expect(readBounded(broken, 10)).rejects.toThrow("other side closed");
  });
});

function streamOf(...chunks: readonly number[][]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(new Uint8Array(chunk));
      controller.close();
    },
  });
}
