import { readdirSync } from "node:fs";
import path from "node:path";
import { type Handler, howHandled } from "@/lib/server/http/handle";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

export type Route = {
  /** "/api/generations/[id]" */
  readonly address: string;
  readonly method: (typeof methods)[number];
  readonly handler: Handler;
};

/** What every route does, by its methods, found in the file system, so that none can be forgotten. */
export async function allRoutes(): Promise<Route[]> {
  const known = ["refuses", "tells"];
  return (await everyMethod()).filter(({ handler }) => !known.includes(howHandled(handler) ?? ""));
}

/** The methods that an address does not have. */
export async function wrongMethods(): Promise<Route[]> {
  return (await everyMethod()).filter(({ handler }) => howHandled(handler) === "refuses");
}

/** Throws for a route that leaves one of them to Next, which refuses without a word. */
async function everyMethod(): Promise<Route[]> {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => /(^|\/)route\.[cm]?[jt]sx?$/.test(name));
  const routes = await Promise.all(files.map(routesOf));
  return routes.flat();
}

async function routesOf(file: string): Promise<Route[]> {
  const exported: Record<string, unknown> = await import(path.resolve("app", file));
  return methods.map((method) => {
    const handler = exported[method];
    if (!isHandler(handler)) throw new Error(`app/${file} exports no ${method}.`);
    return { address: `/${path.posix.dirname(file)}`, method, handler };
  });
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}
