import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { catalogue, findModel } from "./catalogue";
import { codeSample } from "./code-sample";
import { languages } from "./code-sample-language";
import type { Input, Model } from "./model";
import { initialInput } from "./settle";
import { filledForm } from "./testing/inputs";
import { seedRequests } from "./testing/seed-requests";
import { wireBody } from "./wire";

const hostilePrompts = [
  `'; rm -rf / #`,
  `it's "quoted" and 'quoted'`,
  "\\ \\\\ \\n \\' \\\"",
  "two\nlines\r\nand\ttabs\u0000\u0007\u007f",
  "$(whoami) `whoami` $HOME ${HOME} !! %s %0",
  "''' \"\"\" */ // # --> </script> ]]>",
  "\u2028\u2029\ufeff\ud800 lone",
  "'मुंबई पुस्तक भंडार' 本 책 বই 🪑",
  "-d @/etc/passwd",
  "@/etc/passwd",
];

describe("the Python sample", () => {
  it.each(
    ["gpt-image-2", "gpt-image-1", "gpt-image-1.5", "photorealistic-workflow"].map((id) => ({
      id,
    })),
  )("of $id is Segmind's own listing, line by line, but that it saves the picture", ({ id }) => {
    const listing = readFileSync(new URL(`testing/listings/${id}.py`, import.meta.url), "utf8");
    const seed = seedRequests.find(({ model }) => model === id);
    const prompt = String(seed?.body.prompt ?? seed?.body.text_2rpv9);
    const sample = codeSample(modelOf(id), withPrompt(modelOf(id), prompt), "python");
    expect(withoutSaving(sample)).toBe(listing);
  });

  it("holds the body in JSON's own escapes, which Python reads alike", () => {
    forEveryInput(({ model, input }) => {
      const literal = /^data = (\{[^]*?\n\})$/m.exec(codeSample(model, input, "python"))?.[1] ?? "";
      expect(JSON.parse(literal)).toEqual(wireBody(model, input));
      expect(literal.replaceAll(/\\(["\\bfnrt]|u[0-9a-f]{4})/g, "")).not.toContain("\\");
    });
  });
});

describe("the JavaScript sample", () => {
  it("is read by JavaScript as the body it was written from", () => {
    forEveryInput(({ model, input }) => {
      const sample = codeSample(model, input, "javascript");
      const { diagnostics } = ts.transpileModule(sample, { reportDiagnostics: true });
      expect(diagnostics).toEqual([]);
      expect(dataOf(sample)).toEqual(wireBody(model, input));
    });
  });
});

describe("the cURL sample", () => {
  it("hands curl the body to the letter through a real shell", () => {
    const filled = [
      ...catalogue.flatMap((model) =>
        hostilePrompts.map((prompt) => ({ model, input: withPrompt(model, prompt) })),
      ),
      ...fc.sample(filledForm, 50),
    ];
    const samples = filled.map(({ model, input }) => codeSample(model, input, "curl"));
    const commands = argumentsOfCurl(samples.join("\n"));
    expect(commands).toHaveLength(filled.length);
    for (const [index, { model, input }] of filled.entries()) {
      const given = commands[index] ?? [];
      const body: unknown = JSON.parse(given[given.indexOf("--data") + 1] ?? "");
      expect(body).toEqual(wireBody(model, input));
      expect(given).toContain(`https://api.segmind.com/${pathOf(model)}`);
    }
  });
});

it("the picture is saved under a name of its format", () => {
  const model = modelOf("gpt-image-2");
  const input = { ...withPrompt(model, "a chair"), output_format: "webp" };
  expect(codeSample(model, input, "curl")).toContain("--output picture.webp");
  expect(codeSample(model, input, "javascript")).toContain('writeFile("picture.webp"');
});

describe.each(languages)("every $label sample", ({ value: language }) => {
  it("names the place it is sent to and asks for a key, holding none", () => {
    for (const model of catalogue) {
      const sample = codeSample(model, withPrompt(model, "a chair"), language);
      expect(sample).toContain(`https://api.segmind.com/${pathOf(model)}`);
      expect(sample).toContain("YOUR_API_KEY");
    }
  });
});

type Filled = { readonly model: Model; readonly input: Input };

/** Segmind's listing takes every answer for JSON; ours saves what is a picture. */
function withoutSaving(sample: string): string {
  return `${sample}\n`.replace(
    /\n {4}if response\.headers[^]*?\n {4}else:\n {8}(.*)\n {8}(.*)\n/,
    "\n    $1\n    $2\n",
  );
}

function forEveryInput(check: (filled: Filled) => void): void {
  for (const model of catalogue) {
    for (const prompt of hostilePrompts) check({ model, input: withPrompt(model, prompt) });
  }
  fc.assert(fc.property(filledForm, check));
}

/** What each curl of a script is called with: a function of that name stands in its place. */
function argumentsOfCurl(script: string): string[][] {
  const standIn = String.raw`curl() { printf '%s\0' "$@"; printf 'END\0'; }`;
  const printed = execFileSync("/bin/sh", ["-s"], {
    input: `${standIn}\n${script}\n`,
    encoding: "utf8",
  });
  return printed
    .split("END\0")
    .slice(0, -1)
    .map((command) => command.split("\0").slice(0, -1));
}

/** The object that JavaScript's own grammar finds in `const data = …`. */
function dataOf(sample: string): Record<string, unknown> {
  const source = ts.createSourceFile("sample.mjs", sample, ts.ScriptTarget.Latest);
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => ts.isIdentifier(name) && name.text === "data")?.initializer;
  if (declared === undefined || !ts.isObjectLiteralExpression(declared)) return {};
  return Object.fromEntries(
    declared.properties.filter(ts.isPropertyAssignment).map(({ name, initializer }) => {
      const key = ts.isStringLiteral(name) ? name.text : "";
      if (ts.isNumericLiteral(initializer)) return [key, Number(initializer.text)];
      return [key, ts.isStringLiteral(initializer) ? initializer.text : undefined];
    }),
  );
}

function pathOf(model: Model): string {
  const { kind, slug } = model.endpoint(0);
  return `${kind === "workflow" ? "workflows" : "v1"}/${slug}`;
}

function withPrompt(model: Model, prompt: string): Input {
  return { ...initialInput(model), prompt };
}

function modelOf(id: string): Model {
  const model = findModel(id);
  if (model === undefined) throw new Error(`${id} is not in the catalogue.`);
  return model;
}
