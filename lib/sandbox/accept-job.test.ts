import { initialInput } from "@/lib/models/settle";
import { wireBody } from "@/lib/models/wire";
import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/models/catalogue";
import { openTestSandbox, read } from "./testing/call-sandbox";

const chair = { prompt: "a chair", size: "1024x1024", quality: "low" };

describe("the account", () => {
  it("charges each model its own price", async () => {
    for (const model of catalogue) {
      const { post, balanceUsd } = openTestSandbox();
      const { kind, slug } = model.endpoint(0);
      const input = { ...initialInput(model), prompt: "a chair" };
      await post(kind === "model" ? `/v2/${slug}` : `/workflows/${slug}`, wireBody(model, input));
      const { microUsd } = model.price(input, 0);
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
