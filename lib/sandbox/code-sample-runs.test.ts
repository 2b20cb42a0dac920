import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "@/lib/models/catalogue";
import { codeSample } from "@/lib/models/code-sample";
import { type Language, languages } from "@/lib/models/code-sample-language";
import { initialInput } from "@/lib/models/settle";
import { serveSandbox, type ServedSandbox } from "./serve";

/** How each language is run, and what asks whether it is there with all it needs. */
const interpreters: Readonly<
  Record<Language, { readonly run: readonly string[]; readonly check: readonly string[] }>
> = {
  python: { run: ["python3"], check: ["python3", "-c", "import requests"] },
  javascript: { run: [process.execPath], check: [process.execPath, "--version"] },
  curl: { run: ["/bin/sh"], check: ["curl", "--version"] },
};

const fileNames: Readonly<Record<Language, string>> = {
  python: "sample.py",
  javascript: "sample.mjs",
  curl: "sample.sh",
};

const apiKey = "a-key-of-ones-own";
let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0, apiKey, speed: 0, creditsUsd: 100 });
});
afterAll(() => sandbox.close());

describe.each(languages)("the $label sample", ({ value: language }) => {
  it.for(catalogue.map(({ id }) => id))(
    "of %s makes a picture when it is run",
    { timeout: 40_000 },
    async (id, { skip }) => {
      skip(!isThere(language), `${language} is not installed here with what it needs`);
      const model = catalogue.find((each) => each.id === id);
      if (model === undefined) throw new Error(`${id} is not in the catalogue.`);
      const input = { ...initialInput(model), prompt: `it's a "chair", कुर्सी` };
      const sample = codeSample(model, input, language)
        .replaceAll("https://api.segmind.com", sandbox.origin)
        .replaceAll("YOUR_API_KEY", apiKey);
      const { stdout, files } = await run(language, sample);
      if (model.endpoint(0).kind === "workflow") {
        // It prints where the picture is, and cURL where to ask for it.
        const [address = ""] = /http:[^"'\s\\]+/.exec(stdout) ?? [];
        const answer = await fetch(address, { headers: { Authorization: `Bearer ${apiKey}` } });
        expect(answer.status).toBe(200);
      } else {
        expect(files).toHaveLength(1);
        expect((await sharp(files[0]?.bytes).metadata()).width).toBeGreaterThan(0);
      }
    },
  );
});

async function run(language: Language, sample: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-sample-"));
  try {
    await writeFile(path.join(folder, fileNames[language]), sample);
    const [program = "", ...rest] = interpreters[language].run;
    const { stdout } = await promisify(execFile)(program, [...rest, fileNames[language]], {
      cwd: folder,
      timeout: 30_000,
    });
    const names = (await readdir(folder)).filter((name) => name !== fileNames[language]);
    const files = await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })),
    );
    return { stdout, files };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function isThere(language: Language): boolean {
  const [program = "", ...rest] = interpreters[language].check;
  try {
    execFileSync(program, rest, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
