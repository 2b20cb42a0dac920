import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openTestSandbox, read } from "./testing/call-sandbox";

const { post, call, upload } = openTestSandbox({ creditsUsd: 1_000 });

async function draw(body: Record<string, unknown>, slug = "gpt-image-2"): Promise<Buffer> {
  const response = await post(`/v2/${slug}`, body);
  const { request_id: id, error } = await read(response);
  if (error !== undefined) throw new Error(String(error));
  const { output } = await read(await call(`/v2/requests/${String(id)}`));
  return Buffer.from(await (await call(String(output))).arrayBuffer());
}

async function rawOf(picture: Buffer): Promise<Buffer> {
  return sharp(picture).removeAlpha().raw().toBuffer();
}

describe("the size of a picture", () => {
  it.each([
    [{ prompt: "hills" }, "gpt-image-2", 1536, 1024],
    [{ prompt: "hills", size: "auto" }, "gpt-image-2", 1536, 1024],
    [{ prompt: "a magazine cover", size: "auto" }, "gpt-image-1", 1024, 1536],
    [{ prompt: "a poster" }, "gpt-image-1", 1024, 1536],
    [{ prompt: "hills", size: "1152x2048" }, "gpt-image-2", 1152, 2048],
    [{ prompt: "hills", size: "1024x1024", width: 1280, height: 720 }, "gpt-image-2", 1280, 720],
    [{ prompt: "a shop", width: 480, height: 1440 }, "gpt-image-2", 480, 1440],
    [{ prompt: "a shop", width: 1440, height: 480 }, "gpt-image-2", 1440, 480],
  ])("for %j with %s is %i × %i", async (body, slug, width, height) => {
    const metadata = await sharp(await draw(body, slug)).metadata();
    expect([metadata.width, metadata.height]).toEqual([width, height]);
  });
});

describe("the format of a picture", () => {
  const sticker = { prompt: "a cat sticker", size: "1024x1024" };

  it.each([
    ["png", "opaque", false],
    ["png", "transparent", true],
    ["webp", "opaque", false],
    ["webp", "transparent", true],
    ["jpeg", "opaque", false],
  ])("%s, %s has alpha: %s", async (format, background, hasAlpha) => {
    const picture = await draw({ ...sticker, output_format: format, background });
    const metadata = await sharp(picture).metadata();
    expect([metadata.format, metadata.hasAlpha]).toEqual([format, hasAlpha]);
  });

  it.each(["a cat sticker", "hills", "a bottle", "a chair", "a shop 'Open'", "a website"])(
    "leaves the corners of %j clear and its middle whole where it is transparent",
    async (prompt) => {
      const picture = sharp(await draw({ ...sticker, prompt, background: "transparent" }));
      const alpha = await picture.extractChannel("alpha").raw().toBuffer();
      expect([alpha[0], alpha[1023], alpha[alpha.length - 1]]).toEqual([0, 0, 0]);
      expect(Math.max(...alpha.subarray(512 * 1024, 513 * 1024))).toBe(255);
    },
  );

  it.each(["jpeg", "webp"])("%s is smaller the more it is compressed", async (format) => {
    const sizes = [];
    for (const compression of [100, 60, 10]) {
      const body = { ...sticker, output_format: format, output_compression: compression };
      sizes.push((await draw(body)).byteLength);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
  });
});

describe("drawing", () => {
  it("gives the same bytes every time a picture is fetched", async () => {
    const { request_id: id } = await read(
      await post("/v2/gpt-image-2", { prompt: "hills 'Hello'" }),
    );
    const fetched = async () => (await call(`/outputs/${String(id)}.png`)).arrayBuffer();
    expect(Buffer.from(await fetched())).toEqual(Buffer.from(await fetched()));
  });

  it("gives the same picture to another sandbox, and another to a second request", async () => {
    const other = openTestSandbox();
    const body = { prompt: "a shop 'Open'", size: "1024x1024" };
    const first = await draw(body);
    const { request_id: id } = await read(await other.post("/v2/gpt-image-2", body));
    const same = await other.call(`/outputs/${String(id)}.png`);
    expect(Buffer.from(await same.arrayBuffer()).equals(first)).toBe(true);
    expect((await draw(body)).equals(first)).toBe(false);
  });
});

describe("editing", () => {
  const size = { width: 1024, height: 1024 };
  const base = () =>
    sharp({ create: { ...size, channels: 3, background: "#3a6ea5" } })
      .png()
      .toBuffer();
  const mask = (edge: number) =>
    sharp({ create: { ...size, channels: 3, background: "black" } })
      .composite([
        {
          input: { create: { width: edge, height: edge, channels: 3, background: "white" } },
          left: 200,
          top: 300,
        },
      ])
      .png()
      .toBuffer();
  const body = { prompt: "a shop 'Closed'", size: "1024x1024" };

  it("takes the reference as its ground and changes its light", async () => {
    const picture = await draw({
      ...body,
      prompt: "warmer",
      image_urls: [await upload(await base())],
    });
    const { channels } = await sharp(picture).stats();
    const means = channels.map(({ mean }) => Math.round(mean));
    expect(means).not.toEqual([0x3a, 0x6e, 0xa5]);
    for (const [index, mean] of means.entries()) {
      expect(Math.abs(mean - ([0x3a, 0x6e, 0xa5][index] ?? 0))).toBeLessThan(70);
    }
  });

  it.each([400, 3])(
    "draws anew inside a mask of %i pixels and leaks a little outside",
    async (edge) => {
      const before = await rawOf(await base());
      const urls = {
        image_urls: [await upload(await base())],
        mask: await upload(await mask(edge)),
      };
      const after = await rawOf(await draw({ ...body, ...urls }));
      const count = { inside: 0, outside: 0, largest: 0 };
      for (let pixel = 0; pixel < size.width * size.height; pixel += 1) {
        const [x, y] = [pixel % size.width, Math.floor(pixel / size.width)];
        const isInside = x >= 200 && x < 200 + edge && y >= 300 && y < 300 + edge;
        const changes = [0, 1, 2].map((channel) =>
          Math.abs((after[pixel * 3 + channel] ?? 0) - (before[pixel * 3 + channel] ?? 0)),
        );
        if (Math.max(...changes) <= 2) continue;
        if (isInside) count.inside += 1;
        else {
          count.outside += 1;
          count.largest = Math.max(count.largest, ...changes);
        }
      }
      expect(count.inside / edge ** 2).toBeGreaterThan(0.9);
      const share = count.outside / (size.width * size.height - edge ** 2);
      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.6);
      expect(count.largest).toBeLessThan(12);
    },
  );

  it("refuses a mask of another size than the reference", async () => {
    const small = await sharp({
      create: { width: 64, height: 64, channels: 3, background: "white" },
    })
      .png()
      .toBuffer();
    const urls = { image_urls: [await upload(await base())], mask: await upload(small) };
    const response = await post("/v2/gpt-image-2", { ...body, ...urls });
    expect(response.status).toBe(400);
    expect(await read(response)).toEqual({ error: expect.stringContaining("mask") });
  });

  it("draws from the prompt alone when the reference is a picture from elsewhere", async () => {
    const picture = await draw({ ...body, image_urls: ["https://example.com/a.png"] });
    expect((await sharp(picture).metadata()).width).toBe(1024);
  });
});
