import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openTestSandbox, read } from "./testing/call-sandbox";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const chair = { prompt: "a chair", size: "1024x1024", quality: "low" };

describe("the queue", () => {
  it("accepts a request at once and says where to ask for it", async () => {
    const { post } = openTestSandbox();
    const response = await post("/v2/gpt-image-2", chair);
    const { request_id: id, ...rest } = await read(response);
    expect(response.status).toBe(200);
    expect(id).toMatch(uuid);
    expect(rest).toEqual({
      status: "QUEUED",
      poll_url: `https://api.segmind.com/v2/requests/${String(id)}`,
      status_url: `https://api.segmind.com/v2/requests/${String(id)}/status`,
      response_url: `https://api.segmind.com/v2/requests/${String(id)}`,
    });
  });

  it("takes the time Segmind publishes at speed 1", async () => {
    const { submit, call, pass } = openTestSandbox({ speed: 1 });
    const id = await submit("a chair");
    const status = async () => (await read(await call(`/v2/requests/${id}/status`))).status;
    expect(await status()).toBe("QUEUED");
    pass(20);
    expect(await status()).toBe("PROCESSING");
    pass(73.8);
    expect(await status()).toBe("PROCESSING");
    pass(0.2);
    expect(await status()).toBe("COMPLETED");
  });

  it("tells the picture's address and what it cost", async () => {
    const { post, call } = openTestSandbox();
    const { request_id: id } = await read(await post("/v2/gpt-image-2", chair));
    const result = await read(await call(`/v2/requests/${String(id)}`));
    const url = `https://images.segmind.com/outputs/${String(id)}.png`;
    expect(result).toMatchObject({
      status: "COMPLETED",
      error: null,
      output: url,
      images: [{ url, content_type: "image/png", file_name: `${String(id)}.png` }],
      metrics: { cost: 0.006, remaining_credits: 24.994 },
    });
    const picture = await call(url);
    expect(picture.headers.get("content-type")).toBe("image/png");
    const { width, height, format } = await sharp(await picture.arrayBuffer()).metadata();
    expect({ width, height, format }).toEqual({ width: 1024, height: 1024, format: "png" });
  });

  it("forgets a record after its hour and a picture after its week", async () => {
    const { submit, call, pass } = openTestSandbox();
    const id = await submit("a chair");
    pass(3_599);
    expect((await call(`/v2/requests/${id}`)).status).toBe(200);
    pass(2);
    expect((await call(`/v2/requests/${id}`)).status).toBe(404);
    expect((await call(`/v2/requests/${id}/status`)).status).toBe(404);
    expect((await call(`/outputs/${id}.png`)).status).toBe(200);
    pass(7 * 86_400);
    expect((await call(`/outputs/${id}.png`)).status).toBe(404);
  });
});

describe("the blocking call", () => {
  it("answers with the picture and its cost in headers", async () => {
    const { post } = openTestSandbox();
    const response = await post("/v1/gpt-image-2", { ...chair, output_format: "webp" });
    expect(response.headers.get("content-type")).toBe("image/webp");
    expect(response.headers.get("x-cost")).toBe("0.006");
    expect(response.headers.get("x-remaining-credits")).toBe("24.994");
    expect(response.headers.get("x-generation-time")).toBe("0");
    expect(response.headers.get("x-request-id")).toMatch(uuid);
    expect((await sharp(await response.arrayBuffer()).metadata()).format).toBe("webp");
  });
});

describe("the workflow", () => {
  const address = "/workflows/69f64e665456d2c942098b3a-v1";

  it("answers polls with its outputs as JSON in a string", async () => {
    const { post, call } = openTestSandbox();
    const { poll_url: pollUrl, request_id: id } = await read(
      await post(address, { text_2rpv9: "a chair" }),
    );
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(pollUrl).toBe(`https://api.segmind.com/workflows/request/${String(id)}`);
    const { status, output } = await read(await call(String(pollUrl)));
    expect(status).toBe("COMPLETED");
    expect(JSON.parse(String(output))).toEqual([
      {
        keyname: "image_output",
        value: { data: `https://images.segmind.com/outputs/${String(id)}.png`, type: "image" },
      },
    ]);
  });

  it("says that a job failed with status 200", async () => {
    const { post, call } = openTestSandbox();
    const { request_id: id } = await read(
      await post(address, { text_2rpv9: "a chair [job failed]" }),
    );
    const response = await call(`/workflows/request/${String(id)}`);
    expect(response.status).toBe(200);
    expect(await read(response)).toMatchObject({ status: "FAILED" });
  });
});
