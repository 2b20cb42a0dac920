import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { runningEasel } from "@/lib/server/instance/running-easel";
import { startCountingSegmind } from "@/lib/server/testing/counting-segmind";

/** Sets the environment of this test file's one Easel: a live key before a Segmind that counts. */
export async function openRoutes(variables: Readonly<Record<string, string>>) {
  const segmind = await startCountingSegmind();
  const folder = await mkdtemp(path.join(tmpdir(), "easel-routes-"));
  const env = {
    SEGMIND_API_KEY: "canary-key",
    SEGMIND_API_URL: segmind.url,
    SEGMIND_STORAGE_URL: segmind.url,
    EASEL_DATA_DIR: folder,
    ...variables,
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return {
    folder,
    /** Every call that reached Segmind, free ones included. */
    calls: segmind.calls,
    /** Of these, what would cost money. */
    posts: segmind.posts,
    close: async () => {
      await Promise.allSettled((await runningEasel()).driving.underWay);
      await segmind.stop();
      await rm(folder, { recursive: true });
    },
  };
}
