/** An answer whose body was read whole, within bounds. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

/** An object that Segmind told, of which nothing is sure yet. */
export type Told = Readonly<Record<string, unknown>>;

/** Segmind's JSON is a few hundred bytes. */
const maxJsonBytes = 1024 * 1024;
/** For v1, which answers with the picture itself. */
export const maxPictureBytes = 64 * 1024 * 1024;

/** Reads an answer's body to its end. Rejects when it breaks off or is longer than `maxBytes`. */
export async function readAnswer(response: Response, maxBytes = maxJsonBytes): Promise<Answer> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of response.body ?? []) {
    total += chunk.byteLength;
    if (total > maxBytes) throw new Error(`The answer is longer than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return { status: response.status, headers: response.headers, bytes: join(chunks, total) };
}

/** The object in a JSON answer, or null when it is none. */
export function objectIn(answer: Answer): Told | null {
  return objectOf(parse(textOf(answer)));
}

export function textOf({ bytes }: Answer): string {
  return new TextDecoder().decode(bytes);
}

export function objectOf(value: unknown): Told | null {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value)) : null;
}

/** What a JSON text says, or undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function join(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
