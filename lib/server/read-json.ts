import "server-only";
import { EaselError } from "@/lib/errors";
import { readBounded } from "./read-bounded";

/** Room for the longest prompt with every character escaped as two \uXXXX, and no more. */
const maxBytes = 512 * 1024;

/** The JSON of a request's body. Refuses another content type, more than 512 KiB (counted as it comes, whatever its header says), and what is not JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new EaselError("wrong_content_type", `The content type is ${type ?? "absent"}.`);
  }
  const text = new TextDecoder().decode(await readBytes(request));
  try {
    return JSON.parse(text, refusePrototypes);
  } catch (cause) {
    throw new EaselError("bad_request", "The body is not JSON.", {
      message: "The request is not JSON.",
      cause,
    });
  }
}

/** Schemas pass over this one key, so it would be dropped in silence instead of refused. */
function refusePrototypes(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new SyntaxError("The body names __proto__.");
  return value;
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const bytes = await readBounded(request.body, maxBytes);
  if (bytes === null) throw tooLarge();
  return bytes;
}

function tooLarge(): EaselError {
  return new EaselError("too_large", `The body is larger than ${maxBytes} bytes.`);
}
