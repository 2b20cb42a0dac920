import "client-only";
import type { DirectUpload } from "@/lib/contract/direct-upload";
import type { Upload } from "@/lib/contract/upload";
import { api } from "../api/api";
import { failureOfAnswer, failureOfSilence, failureOfStore } from "../api/api-error";
import { sendBytes, type SendOptions } from "./send-bytes";

/** Vercel lets no larger body through to Easel. https://vercel.com/docs/functions/limitations */
const throughEaselBytes = 4_500_000;

/**
 * Hands a picture to Easel; the same bytes again are the same upload. A large one goes straight into the
 * store, where that has a way for it. Throws an `ApiError`, or what the signal was aborted with.
 */
export async function sendUpload(file: Blob, options: SendOptions = {}): Promise<Upload> {
  const isLarge = file.size > throughEaselBytes;
  const direct = isLarge ? await api.openDirectUpload(file.type) : null;
  if (direct === null) return sendToEasel(file, options);
  await putIntoStore(direct, file, options);
  options.signal?.throwIfAborted();
  return api.takeDirectUpload(direct.id);
}

async function sendToEasel(file: Blob, options: SendOptions): Promise<Upload> {
  const headers = { "Content-Type": file.type || "application/octet-stream" };
  const target = { method: "POST", url: "/api/uploads", headers } as const;
  const answer = await sendBytes(target, file, options);
  if (answer === null) throw failureOfSilence();
  const { status, responseText } = answer;
  const body = readJson(responseText);
  const isTaken = status === 200 || status === 201;
  if (isTaken && body?.upload !== undefined) return body.upload;
  const requestId = { "x-request-id": answer.getResponseHeader("x-request-id") ?? "" };
  throw failureOfAnswer(body, new Response(null, { status, headers: requestId }));
}

async function putIntoStore(
  { url, headers }: DirectUpload,
  file: Blob,
  options: SendOptions,
): Promise<void> {
  const answer = await sendBytes({ method: "PUT", url, headers }, file, options);
  if (answer?.status !== 200) throw failureOfStore(answer?.status ?? null);
}

/** Our own routes are trusted to keep to the contract. */
function readJson(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
