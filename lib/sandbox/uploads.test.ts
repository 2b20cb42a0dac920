import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openTestSandbox, read } from "./testing/call-sandbox";

describe("uploads", () => {
  it("gives back the same bytes, in the same order", async () => {
    const { post, call } = openTestSandbox();
    const pictures = await Promise.all(
      ["red", "blue"].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const response = await post("/upload-asset", {
      data_urls: pictures.map((bytes) => `data:image/png;base64,${bytes.toString("base64")}`),
    });
    const { file_urls: urls } = await read(response);
    if (!Array.isArray(urls)) throw new Error("There are no addresses.");
    for (const [index, url] of urls.entries()) {
      const back = await call(String(url));
      expect(back.headers.get("content-type")).toBe("image/png");
      expect(Buffer.from(await back.arrayBuffer())).toEqual(pictures[index]);
    }
    expect(urls).toHaveLength(2);
  });
});
