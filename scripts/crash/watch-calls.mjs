import { pass } from "./boundary.mjs";

/** Every call to Segmind passes "before", "after" (the headers are there) and "during" (the first of the body is). */
export function watchCalls() {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const name = callIn(input, init);
    if (name === null) return fetch(input, init);
    pass(name, "before");
    const response = await fetch(input, init);
    pass(name, "after");
    if (response.body === null) return response;
    let isFirst = true;
    const watch = new TransformStream({
      transform: (chunk, controller) => {
        if (isFirst) pass(name, "during");
        isFirst = false;
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(watch), response);
  };
}

/** @type {(input: string | URL | Request, init?: RequestInit) => string | null} */
function callIn(input, init) {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  if (pathname.startsWith("/v2/requests/")) return "poll";
  if (pathname.startsWith("/outputs/")) return "output";
  return init?.method === "POST" && /^\/v[12]\//.test(pathname) ? "submit" : null;
}
