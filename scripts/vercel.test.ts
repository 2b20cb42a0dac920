import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const text = readFileSync("vercel.json", "utf8");
const settings = JSON.parse(text);

/**
 * What the compiler says of these settings as a value of `VercelConfig`, which @vercel/config derives from
 * the schema that Vercel publishes: every name, type and choice, but no lengths and no limits.
 */
function mistakesIn(json: string): string[] {
  const name = path.resolve("vercel-settings.ts");
  const source = `import type { VercelConfig } from "@vercel/config/v1";\nexport const settings: VercelConfig & { $schema: string } = ${json};`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? source : readFile(file));
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("vercel.json", () => {
  it("keeps to Vercel's schema", () => {
    expect(mistakesIn(text)).toEqual([]);
  });

  it.each([
    ["a name that Vercel does not know", '{ "$schema": "", "function": {} }'],
    ["a framework that there is none of", '{ "$schema": "", "framework": "next" }'],
    ["a number in words", '{ "$schema": "", "functions": { "a": { "maxDuration": "long" } } }'],
    ["a cron job without a time", '{ "$schema": "", "crons": [{ "path": "/api/cron" }] }'],
  ])("would be refused for %s", (_, wrong) => {
    expect(mistakesIn(wrong)).not.toEqual([]);
  });

  it("gives every function five minutes, and lets nobody who leaves break off what is paid for", () => {
    expect(settings.functions).toEqual({
      "app/**/*": { maxDuration: 300, supportsCancellation: false },
    });
  });

  it("calls a route that there is, and no more than once a day, as a free plan allows", () => {
    const [job] = settings.crons;
    expect(existsSync(`app${job.path}/route.ts`)).toBe(true);
    expect(job.schedule).toMatch(/^\d+ \d+ \* \* \*$/);
  });
});
