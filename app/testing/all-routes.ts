import { readdirSync } from "node:fs";
import path from "node:path";
import type { Handler } from "@/lib/server/handle";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

export type Route = {
  /** "/api/generations/[id]" */
  readonly address: string;
  readonly method: (typeof methods)[number];
  readonly handler: Handler;
};

/** Every method of every route there is, found in the file system, so that none can be forgotten. */
export async function allRoutes(): Promise<Route[]> {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => /(^|\/)route\.[cm]?[jt]sx?$/.test(name));
  const routes = await Promise.all(files.map(routesOf));
  return routes.flat();
}

async function routesOf(file: string): Promise<Route[]> {
  const exported: Record<string, unknown> = await import(path.resolve("app", file));
  return methods.flatMap((method) => {
    const handler = exported[method];
    return isHandler(handler) ? [{ address: `/${path.posix.dirname(file)}`, method, handler }] : [];
  });
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}
