import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { blobDirectUploads } from "./blob-direct-uploads";
import { blobFiles } from "./blob-files";
import { itTakesDirectUploads } from "./testing/direct-upload-promises";
import { itKeepsFiles } from "./testing/file-store-promises";
import { standInToken, startBlobStandIn } from "./testing/blob-stand-in";

/** A real store's, from `npm run blob:check`; without one a stand-in answers the same package. */
const realToken = process.env.EASEL_TEST_BLOB_TOKEN;

if (realToken !== undefined) {
  describe("a real store of Vercel Blob", () => {
    itKeepsFiles(() => blobFiles(realToken));
    itTakesDirectUploads(() => [blobDirectUploads(realToken), blobFiles(realToken)]);
  });
}

describe("Vercel Blob", () => {
  let standIn: Awaited<ReturnType<typeof startBlobStandIn>>;

  beforeAll(async () => {
    standIn = await startBlobStandIn();
    vi.stubEnv("VERCEL_BLOB_API_URL", standIn.apiUrl);
    vi.stubEnv("VERCEL_BLOB_RETRIES", "0");
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await standIn.close();
  });

  itKeepsFiles(() => blobFiles(standInToken));
  itTakesDirectUploads(() => [blobDirectUploads(standInToken), blobFiles(standInToken)]);

  it("tells a store that fails from a file that is not there", async () => {
    const files = blobFiles(standInToken);
    const unavailable = { code: "store_unavailable" };
    standIn.world.status = 503;
    await expect(files.check()).rejects.toMatchObject(unavailable);
    await expect(files.put("a/none.png", new Uint8Array([1]))).rejects.toMatchObject(unavailable);
    await expect(files.read("a/none.png")).rejects.toMatchObject(unavailable);
    await expect(files.size("a/none.png")).rejects.toMatchObject(unavailable);
    standIn.world.status = null;
    await expect(files.check()).resolves.toBeUndefined();
  });

  it("says that a token is refused", async () => {
    const files = blobFiles("vercel_blob_rw_standin_wrong");
    await expect(files.check()).rejects.toMatchObject({ code: "store_unavailable" });
  });
});
