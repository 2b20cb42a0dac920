import type { Settings } from "./options";

type Sent = {
  readonly method: "GET" | "POST";
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
};

/**
 * The one function that puts the key on a request. Refuses every address outside the API's and the
 * storage's origin, follows no redirect (Node would send a POST again), and never retries.
 */
export async function sendWithKey(
  settings: Settings,
  address: string,
  sent: Sent,
): Promise<Response> {
  const url = new URL(address);
  const origins = [new URL(settings.apiUrl).origin, new URL(settings.storageUrl).origin];
  if (!origins.includes(url.origin)) throw new Error("The key is for Segmind's own hosts only.");
  const isWorkflow = address.startsWith(`${settings.apiUrl}/workflows/`);
  const init: RequestInit & { duplex?: "half" } = {
    method: sent.method,
    redirect: "error",
    signal: AbortSignal.timeout(sent.timeoutMs),
    headers: {
      ...sent.headers,
      "x-api-key": settings.apiKey,
      // Segmind's page of the workflow says Bearer, its newer gateway wants the key's own header.
      ...(isWorkflow ? { Authorization: `Bearer ${settings.apiKey}` } : {}),
    },
    ...(sent.body === undefined ? {} : { body: sent.body, duplex: "half" as const }),
  };
  return settings.fetch(url, init);
}
