import { type Scenario, scenariosOf } from "./scenarios";

/** Does to the answer of an accepted job what its prompt asks for: breaks it off, holds it back, or leaves it be. */
export async function loseAnswer(
  prompt: string,
  answer: () => Promise<Response>,
): Promise<Response> {
  const lost = lostAnswerOf(prompt);
  if (lost === "reset") throw connectionError("fetch failed", "read ECONNRESET", "ECONNRESET");
  if (lost === "hang") return new Promise<never>(() => undefined);
  return lost === "half_body" ? halved(await answer()) : answer();
}

function lostAnswerOf(prompt: string): Scenario["lostAnswer"] {
  for (const { lostAnswer } of scenariosOf(prompt).values()) {
    if (lostAnswer !== undefined) return lostAnswer;
  }
  return undefined;
}

/** The same failure as a broken connection gives out of Node's own fetch. */
function connectionError(message: string, detail: string, code: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(detail), { code }) });
}

async function halved(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (isSent) {
        controller.error(connectionError("terminated", "other side closed", "UND_ERR_SOCKET"));
      } else {
        controller.enqueue(bytes.slice(0, Math.floor(bytes.byteLength / 2)));
        isSent = true;
      }
    },
  });
  const headers = new Headers(response.headers);
  headers.set("content-length", String(bytes.byteLength));
  return new Response(body, { status: response.status, headers });
}
