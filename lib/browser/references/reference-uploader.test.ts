import { describe, expect, it, vi } from "vitest";
import type { Upload } from "@/lib/contract/upload";
import { ApiError, failureOfSilence, failureOfStore } from "../api/api-error";
import type { Prepared } from "./prepare-reference";
import type { ReferenceState } from "./reference-state";
import { ReferenceUploader, type UploaderOptions } from "./reference-uploader";

const upload: Upload = {
  id: "a".repeat(64),
  width: 10,
  height: 10,
  bytes: 100,
  contentType: "image/png",
  url: "/api/uploads/a",
  thumbnailUrl: "/api/uploads/a?thumbnail=1",
};
const file = new Blob(["picture"]);
const fromOutside = { key: "a", generationId: null };

function refusal(code: string, status: number): ApiError {
  return new ApiError({ code, message: "No.", charged: "no", requestId: null }, status);
}

/** An uploader over a network of its own, which answers at once unless told otherwise. */
function build(given: Partial<UploaderOptions> = {}) {
  const kept = new Map<string, Blob>([["a", file]]);
  const states: Record<string, ReferenceState | null> = {};
  const uploaded: string[] = [];
  const uploader = new ReferenceUploader({
    files: {
      put: async (key, blob) => void kept.set(key, blob),
      get: async (key) => kept.get(key) ?? null,
      remove: async (key) => void kept.delete(key),
    },
    prepare: async () => ({ kind: "ready", file }),
    send: async () => upload,
    adopt: async () => upload,
    onState: (key, state) => void (states[key] = state),
    onUploaded: (key) => void uploaded.push(key),
    ...given,
  });
  return { uploader, kept, states, uploaded };
}

describe("a reference on its way", () => {
  it("is uploaded, and its file forgotten", async () => {
    const { uploader, kept, states, uploaded } = build();
    uploader.start(fromOutside);
    await vi.waitFor(() => expect(uploaded).toEqual(["a"]));
    expect(states.a).toBeNull();
    expect(kept.size).toBe(0);
  });

  it("is not sent twice when it is started twice", async () => {
    const { uploader, uploaded } = build();
    uploader.start(fromOutside);
    uploader.start(fromOutside);
    uploader.start({ key: "b", generationId: "picture" });
    await vi.waitFor(() => expect(uploaded).toEqual(["a", "b"]));
  });

  it("keeps its file when the network fails, and goes through when tried again", async () => {
    let isDown = true;
    const send = async () => {
      if (isDown) throw failureOfSilence();
      return upload;
    };
    const { uploader, kept, states, uploaded } = build({ send });
    uploader.start(fromOutside);
    await vi.waitFor(() => expect(states.a).toMatchObject({ kind: "failed", canRetry: true }));
    expect(kept.size).toBe(1);
    isDown = false;
    uploader.start(fromOutside);
    await vi.waitFor(() => expect(uploaded).toEqual(["a"]));
  });

  it.each([
    ["the store did not take", failureOfStore(403), true],
    ["never came into the store", refusal("upload_missing", 404), true],
    ["is no picture", refusal("no_picture", 415), false],
  ])("may be tried again or not where it %s", async (_, failure, canRetry) => {
    const { uploader, states } = build({ send: () => Promise.reject(failure) });
    uploader.start(fromOutside);
    await vi.waitFor(() => expect(states.a).toMatchObject({ kind: "failed", canRetry }));
  });

  it("waits for a person where it is large, and does not hold up the next", async () => {
    const size = { width: 6000, height: 4000 };
    const large: Prepared = { kind: "large", full: size, smaller: size, mayKeep: true };
    const { uploader, states, uploaded } = build({
      prepare: async (_, wish) => (wish === "ask" ? large : { kind: "ready", file }),
    });
    uploader.start(fromOutside);
    uploader.start({ key: "b", generationId: "picture" });
    await vi.waitFor(() => expect(uploaded).toEqual(["b"]));
    expect(states.a).toEqual(large);
    uploader.start(fromOutside, "smaller");
    await vi.waitFor(() => expect(uploaded).toEqual(["b", "a"]));
  });

  it("is ended and forgotten when it is dropped, and tells nothing afterwards", async () => {
    const aborted = vi.fn();
    const { uploader, kept, states, uploaded } = build({
      send: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener("abort", () => {
            aborted();
            reject(new DOMException("Cancelled", "AbortError"));
          }),
        ),
    });
    uploader.start(fromOutside);
    await vi.waitFor(() => expect(states.a?.kind).toBe("uploading"));
    uploader.drop("a");
    uploader.start({ key: "b", generationId: "picture" });
    await vi.waitFor(() => expect(uploaded).toEqual(["b"]));
    expect(aborted).toHaveBeenCalledOnce();
    expect(states.a).toBeNull();
    expect(kept.size).toBe(0);
  });

  it("says so where its file was lost with the page", async () => {
    const { uploader, states } = build();
    uploader.start({ key: "gone", generationId: null });
    await vi.waitFor(() => expect(states.gone).toMatchObject({ kind: "failed", canRetry: false }));
  });
});
