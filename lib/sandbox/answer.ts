/** Answers in Segmind's manner: JSON from the API itself, HTML from the gateway before it. */

export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

export function refusal(status: number, error: string): Response {
  return json(status, { error });
}

export function html(status: number, title: string): Response {
  const heading = `${status} ${title}`;
  return new Response(
    `<html><head><title>${heading}</title></head><body><center><h1>${heading}</h1></center></body></html>`,
    { status, headers: { "content-type": "text/html" } },
  );
}

export function file(bytes: Uint8Array<ArrayBuffer>, contentType: string): Response {
  return new Response(bytes, {
    headers: { "content-type": contentType, "content-length": String(bytes.byteLength) },
  });
}
