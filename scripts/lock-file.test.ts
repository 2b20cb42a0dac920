import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Entry = {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const manifest: Readonly<Record<"dependencies" | "devDependencies", Record<string, string>>> =
  JSON.parse(readFileSync("package.json", "utf8"));

describe("the lock file", () => {
  it("has every system's binaries, so that a clean install works on all of them", () => {
    const names = new Set(
      Object.keys(lock.packages).map((place) => place.replace(/^.*node_modules\//, "")),
    );
    const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${name}, wanted by ${place}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry's address, which is each machine's own affair", () => {
    const withAddress = Object.entries(lock.packages).filter(([, { resolved }]) => resolved);
    expect(withAddress).toEqual([]);
  });
});

describe("package.json", () => {
  it("asks for exact versions", () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-beta\.\d+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("asks for a Next without the holes that 16.2.11 closed", () => {
    const [major = 0, minor = 0, patch = 0] = (manifest.dependencies.next ?? "")
      .split(".")
      .map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_002_011);
  });
});
