import "server-only";
import { EaselError } from "@/lib/errors";
import { readBounded } from "../read-bounded";

/** Room for the longest prompt with every character escaped as two \uXXXX, and no more. */
const maxBytes = 512 * 1024;

/** Nothing Easel takes is nested deeper than a list of references in a request. */
const maxDepth = 16;

/** Whoever takes longer to send half a megabyte holds a connection open, and nothing else. */
const patienceMs = 10_000;

/**
 * The JSON of a request's body. Refuses another content type, more than 512 KiB (counted as it comes,
 * whatever its header says), more than 16 levels, a sender slower than 10 s, and what is not JSON.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new EaselError("wrong_content_type", `The content type is ${type ?? "absent"}.`);
  }
  const text = new TextDecoder().decode(await readBytes(request));
  if (isTooDeep(text)) throw new EaselError("bad_request", "The body is nested too deep.");
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
  const bytes = await readBounded(request.body, maxBytes, AbortSignal.timeout(patienceMs)).catch(
    (cause: unknown) => {
      throw new EaselError("too_slow", "The body did not come in time.", { cause });
    },
  );
  if (bytes === null) throw tooLarge();
  return bytes;
}

/**
 * Before it is parsed: a parser goes as deep as it is led. Each character is looked at once; an expression
 * for texts would begin anew at each quotation mark of one that never ends, and be busy for minutes.
 */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') isText = !isText;
    else if (isText && character === "\\") at += 1;
    else if (!isText && (character === "[" || character === "{")) depth += 1;
    else if (!isText && (character === "]" || character === "}")) depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}

function tooLarge(): EaselError {
  return new EaselError("too_large", `The body is larger than ${maxBytes} bytes.`);
}
