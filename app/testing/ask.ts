import type { Route } from "./all-routes";

export type Asked = {
  readonly query?: string;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
};

/** Calls a route as Next would; a body only where the method may have one. */
export function ask(
  { handler, method, address }: Route,
  { query = "", body, headers = {}, params = {} }: Asked = {},
): Promise<Response> {
  const hasBody = method !== "GET" && method !== "HEAD" && body !== undefined;
  const request = new Request(`http://localhost:3000${address.replace(/[[\]]/g, "")}${query}`, {
    method,
    headers: { host: "localhost:3000", ...headers },
    ...(hasBody ? { body } : {}),
  });
  return handler(request, { params: Promise.resolve(params) });
}
