import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { catalogue } from "@/lib/models/catalogue";
import { openTestSandbox, read } from "./testing/call-sandbox";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-sandbox-"));
  folders.push(folder);
  return folder;
}

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

describe("the account", () => {
  it("charges each model its own price", async () => {
    for (const model of catalogue) {
      const { post, balanceUsd } = openTestSandbox();
      const { kind, slug } = model.endpoint(0);
      const body = kind === "model" ? { prompt: "a chair" } : { text_2rpv9: "a chair" };
      await post(kind === "model" ? `/v2/${slug}` : `/workflows/${slug}`, body);
      const initial = Object.entries(model.parameters).map(([key, { initial }]) => [key, initial]);
      const { microUsd } = model.price({ ...Object.fromEntries(initial), prompt: "a chair" }, 0);
      expect(await balanceUsd(), model.id).toBeCloseTo(25 - microUsd / 1_000_000, 6);
    }
  });

  it("refuses what the balance does not reach for, and never spends the same credits twice", async () => {
    const { post, balanceUsd } = openTestSandbox({ creditsUsd: 0.02 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post("/v2/gpt-image-2", chair)),
    );
    const refused = answers.filter(({ status }) => status === 406);
    expect(refused).toHaveLength(5);
    expect(await read(refused[0] ?? Response.error())).toEqual({
      error: expect.stringContaining("Insufficient credits"),
    });
    expect(await balanceUsd()).toBeCloseTo(0.002, 6);
  });
});

describe("what is refused", () => {
  const reference = "https://images.segmind.com/uploads/none.png";

  it.each([
    ["an unknown slug", "/v2/gpt-image-9", chair, 404],
    ["a size the model has not", "/v2/gpt-image-1.5", { ...chair, size: "3840x2160" }, 400],
    ["a quality the model has not", "/v2/gpt-image-2", { ...chair, quality: "best" }, 400],
    ["compression above its range", "/v2/gpt-image-2", { ...chair, output_compression: 101 }, 400],
    ["half a custom size", "/v2/gpt-image-2", { ...chair, width: 1024 }, 400],
    ["a custom size off the grid", "/v2/gpt-image-2", { ...chair, width: 1000, height: 1024 }, 400],
    ["a custom size elsewhere", "/v2/gpt-image-1", { ...chair, width: 1024, height: 1024 }, 400],
    ["no prompt", "/v2/gpt-image-2", { size: "auto" }, 400],
    ["a parameter nobody knows", "/v2/gpt-image-2", { ...chair, seed: 7 }, 400],
    [
      "references without the edit slug",
      "/v2/gpt-image-1",
      { ...chair, image_urls: [reference] },
      400,
    ],
    ["the edit slug without references", "/v2/gpt-image-1.5-edit", chair, 400],
    ["a mask without a reference", "/v2/gpt-image-2", { ...chair, mask: reference }, 400],
    ["17 references", "/v2/gpt-image-2", { ...chair, image_urls: Array(17).fill(reference) }, 400],
    ["a picture inside the body", "/v2/gpt-image-2", { ...chair, image_urls: ["data:,"] }, 400],
    [
      "transparency in a JPEG",
      "/v2/gpt-image-2",
      { ...chair, background: "transparent", output_format: "jpeg" },
      400,
    ],
    ["a prompt under another name", "/workflows/69f64e665456d2c942098b3a-v1", chair, 400],
    ["no pictures to upload", "/upload-asset", { data_urls: [] }, 400],
    [
      "an upload that is no picture",
      "/upload-asset",
      { data_urls: ["data:image/png;base64,aGk="] },
      400,
    ],
  ])("refuses %s and charges nothing", async (_, address, body, status) => {
    const { post, balanceUsd } = openTestSandbox();
    const response = await post(address, body);
    expect(response.status).toBe(status);
    expect(await read(response)).toEqual({ error: expect.any(String) });
    if (status === 400 && address !== "/upload-asset") expect(await balanceUsd()).toBe(25);
  });

  it("refuses another content type in words of its own", async () => {
    const { call } = openTestSandbox();
    const response = await call("/v2/gpt-image-2", { method: "POST", body: JSON.stringify(chair) });
    expect(response.status).toBe(406);
    expect(await read(response)).toEqual({ error: expect.stringContaining("content type") });
  });

  it.each([
    ["GET", "/v2/gpt-image-2", 405],
    ["PUT", "/v2/gpt-image-2", 405],
    ["DELETE", "/v2/requests/01a1fbfa-7e18-78d9-871d-6790809af77d", 405],
    ["GET", "/", 404],
    ["POST", "/v3/gpt-image-2", 404],
    ["GET", "/uploads/../../package.json", 404],
  ])("answers %s %s as a gateway does", async (method, address, status) => {
    const response = await openTestSandbox().call(address, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/html");
  });

  it("lets nobody in without the key, but everybody to the pictures", async () => {
    const { post, call } = openTestSandbox({ apiKey: "right" });
    const right = { "x-api-key": "right" };
    expect((await post("/v2/gpt-image-2", chair)).status).toBe(401);
    expect((await post("/v2/gpt-image-2", chair, { "x-api-key": "wrong" })).status).toBe(401);
    expect((await post("/v2/gpt-image-2", chair, { authorization: "Bearer right" })).status).toBe(
      401,
    );
    expect((await call("/v1/get-user-credits")).status).toBe(401);
    const { request_id: id } = await read(await post("/v2/gpt-image-2", chair, right));
    expect((await call(`/v2/requests/${String(id)}`)).status).toBe(401);
    expect((await call(`/outputs/${String(id)}.png`)).status).toBe(200);
    const workflow = "/workflows/69f64e665456d2c942098b3a-v1";
    const body = { text_2rpv9: "a chair" };
    expect((await post(workflow, body, { authorization: "Bearer right" })).status).toBe(200);
    expect((await post(workflow, body, right)).status).toBe(200);
  });
});

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

describe("a folder", () => {
  it("keeps jobs, uploads and the balance through a restart, and no pictures", async () => {
    const folder = await newFolder();
    const before = openTestSandbox({ folder });
    const id = await before.submit("a chair");
    const url = await before.upload(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
    );
    const picture = await (await before.call(`/outputs/${id}.png`)).arrayBuffer();
    const after = openTestSandbox({ folder });
    expect(await (await after.call(`/outputs/${id}.png`)).arrayBuffer()).toEqual(picture);
    expect((await after.call(`/v2/requests/${id}`)).status).toBe(200);
    expect((await after.call(url)).status).toBe(200);
    expect(await after.balanceUsd()).toBeCloseTo(25 - 0.165, 6);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it("is swept of what is past its week", async () => {
    const folder = await newFolder();
    const { submit, pass } = openTestSandbox({ folder });
    await submit("a chair");
    pass(7 * 86_400 + 1);
    const id = await submit("a table");
    expect((await readdir(folder)).sort()).toEqual(["account", `job-${id}`]);
  });
});

describe("the log for tests", () => {
  it("counts posts by path, lists submits, and is emptied with everything else", async () => {
    const { post, call, submit, balanceUsd } = openTestSandbox();
    const id = await submit("a chair");
    await post("/v2/gpt-image-2", { prompt: "a table [error 502]" });
    expect(await read(await call("/__sandbox/log"))).toEqual({
      posts: { "/v2/gpt-image-2": 2 },
      submits: [
        { path: "/v2/gpt-image-2", body: { prompt: "a chair" }, at: "2026-11-21T12:00:00.000Z" },
        {
          path: "/v2/gpt-image-2",
          body: { prompt: "a table [error 502]" },
          at: "2026-11-21T12:00:00.000Z",
        },
      ],
    });
    expect((await post("/__sandbox/reset", {})).status).toBe(204);
    expect(await read(await call("/__sandbox/log"))).toEqual({ posts: {}, submits: [] });
    expect((await call(`/v2/requests/${id}`)).status).toBe(404);
    expect(await balanceUsd()).toBe(25);
  });

  it("is not there outside tests", async () => {
    const { call } = openTestSandbox({ isTest: false });
    expect((await call("/__sandbox/log")).status).toBe(404);
  });
});
