import "client-only";
import type { Credits } from "@/lib/contract/credits";
import type { DirectUpload, DirectUploadBody } from "@/lib/contract/direct-upload";
import type { Family } from "@/lib/contract/family";
import type {
  Generation,
  GenerationList,
  Judgement,
  NewGeneration,
  Resolution,
} from "@/lib/contract/generation";
import type { MissingPictures } from "@/lib/contract/missing-pictures";
import type { Narrowings } from "@/lib/contract/narrowings";
import type { Spend, SpendPictures } from "@/lib/contract/spend";
import type { Upload } from "@/lib/contract/upload";
import { failureOfAnswer, failureOfSilence } from "./api-error";

/** After this long without an answer a call counts as lost. The server answers in well under a second. */
const timeoutMs = 20_000;

/** A picture of 64 megapixels takes the server several seconds to draw, and a slow line longer to bring. */
const fileTimeoutMs = 120_000;

/** Every call of Easel's own HTTP. Each throws an `ApiError`, and nothing else. */
export const api = {
  /** Comes in: the server answers with a cookie that no script can read. */
  signIn: async (passcode: string, name: string): Promise<void> => {
    await send("/api/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ passcode, name }),
    });
  },

  /** Ends the session, for every copy of its cookie. */
  signOut: async (): Promise<void> => {
    await send("/api/session", { method: "DELETE" });
  },

  credits: () => call<Credits>("/api/credits"),

  /** What the UTC days from one to the other came to, both included. */
  spend: (from: string, to: string) => call<Spend>(`/api/spend?from=${from}&to=${to}`),

  /** The pictures behind it; `query` chooses among them. */
  spendPictures: (query: URLSearchParams) =>
    call<SpendPictures>(`/api/spend/pictures?${query.toString()}`),

  /** A page of what a query finds: `q=chair&starred=1`, everything where it is empty. */
  generations: (query: string, cursor: string | null, limit: number) => {
    const search = new URLSearchParams(query);
    search.set("limit", String(limit));
    if (cursor !== null) search.set("cursor", cursor);
    return call<GenerationList>(`/api/generations?${search}`);
  },

  /** The people, tags and batches that a list can be narrowed to. */
  narrowings: () => call<Narrowings>("/api/narrowings"),

  /** Writes down what a person thinks of a picture. */
  judgeGeneration: (id: string, judgement: Judgement) =>
    callForOne(`/api/generations/${encodeURIComponent(id)}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(judgement),
    }),

  /** Puts a picture into the trash, where it stays for 30 days. */
  trashGeneration: (id: string) =>
    send(`/api/generations/${encodeURIComponent(id)}`, { method: "DELETE" }),

  restoreGeneration: (id: string) =>
    send(`/api/generations/${encodeURIComponent(id)}/restore`, { method: "POST" }),

  generation: (id: string) => callForOne(`/api/generations/${encodeURIComponent(id)}`),

  /** All that came of the same picture. */
  family: (id: string) => call<Family>(`/api/generations/${encodeURIComponent(id)}/family`),

  /** Has a finished picture whose file is missing fetched from Segmind once more, for free. An edit may still be put together when this resolves. */
  fetchAgain: (id: string) =>
    send(
      `/api/generations/${encodeURIComponent(id)}/fetch-again`,
      { method: "POST" },
      fileTimeoutMs,
    ),

  /** What an archive of these would have to leave out. */
  missingPictures: (ids: readonly string[]) =>
    call<MissingPictures>(`/api/archive/missing?ids=${ids.join()}`),

  /** Resolves when one of our own addresses can be read, without reading it. */
  canRead: async (path: string): Promise<void> => {
    const { body } = await send(path);
    await body?.cancel();
  },

  /** The bytes behind one of our own addresses. */
  file: async (path: string): Promise<Blob> => {
    const response = await send(path, {}, fileTimeoutMs);
    return response.blob().catch(() => {
      throw failureOfSilence();
    });
  },

  /** May be called again with the same id and request: the answer is the same generation, never a second charge. */
  createGeneration: (id: string, request: NewGeneration) =>
    callForOne("/api/generations", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": id },
      body: JSON.stringify(request),
    }),

  /** Makes a finished picture an upload. */
  useAsReference: async (id: string) => {
    const path = `/api/generations/${encodeURIComponent(id)}/reference`;
    return (await call<{ readonly upload: Upload }>(path, { method: "POST" })).upload;
  },

  /** Where a picture too large for Easel may be put; null where Easel takes it itself. */
  openDirectUpload: async (contentType: string): Promise<DirectUpload | null> => {
    const body = JSON.stringify({ contentType });
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body };
    return (await call<DirectUploadBody>("/api/uploads/direct", init)).direct;
  },

  /** Makes an upload of what was put there: the server reads and checks it first. */
  takeDirectUpload: async (id: string): Promise<Upload> => {
    const path = `/api/uploads/direct/${encodeURIComponent(id)}`;
    const init = { method: "POST" };
    return (await call<{ readonly upload: Upload }>(path, init, fileTimeoutMs)).upload;
  },

  /** Only what still waits can be cancelled; later than that it throws `already_submitted`. */
  cancelGeneration: (id: string) =>
    callForOne(`/api/generations/${encodeURIComponent(id)}/cancel`, { method: "POST" }),

  /** For an unknown one: looks again, or gives its money free. Sends nothing that costs; throws `not_unknown` for any other. */
  resolveGeneration: (id: string, as: Resolution) =>
    callForOne(`/api/generations/${encodeURIComponent(id)}/resolve`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as }),
    }),
} as const;

async function callForOne(path: string, init?: RequestInit): Promise<Generation> {
  const { generation } = await call<{ readonly generation: Generation }>(path, init);
  return generation;
}

async function call<T>(path: string, init?: RequestInit, timeout?: number): Promise<T> {
  const response = await send(path, init, timeout);
  const body = await readJson(response);
  if (body === undefined) throw failureOfAnswer(body, response);
  return body;
}

async function send(path: string, init: RequestInit = {}, timeout = timeoutMs): Promise<Response> {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(timeout) }).catch(
    () => {
      throw failureOfSilence();
    },
  );
  if (response.ok) return response;
  const failure = failureOfAnswer(await readJson(response), response);
  // The door stands at every address, and what was typed or on its way is kept in this browser.
  if (failure.code === "signed_out") window.location.reload();
  throw failure;
}

/** The JSON of an answer, or undefined when it holds none. Our own routes are trusted to keep to the contract. */
async function readJson(response: Response) {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
