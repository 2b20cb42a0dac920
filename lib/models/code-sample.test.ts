import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { catalogue, findModel } from "./catalogue";
import { codeSample, languages } from "./code-sample";
import { initialInput } from "./settle";
import { seedRequests } from "./testing/seed-requests";
import { wireBody } from "./wire";

const hostile = "He said \"no\" \\ it's `$(rm)` ${x}\n'''\t मुंबई \u2028 </script> %s {}";

describe("a code sample", () => {
  it.each(seedRequests)("in Python asks for what Segmind's page of $page asks for", (seed) => {
    const model = findModel(seed.model);
    if (model === undefined) throw new Error(`${seed.model} is not in the catalogue.`);
    const prompt = String(seed.body.prompt ?? seed.body.text_2rpv9);
    const sample = codeSample(model, { ...initialInput(model), prompt }, "python");
    expect(sample).toContain(`url = "https://api.segmind.com${seed.path}"`);
    expect(sample).toContain(`data = ${JSON.stringify(seed.body, null, 4)}`);
  });

  it.each(catalogue.flatMap((model) => languages.map(({ value }) => ({ model, language: value }))))(
    "of $model.label in $language names the key by a placeholder and carries any prompt",
    ({ model, language }) => {
      const input = { ...initialInput(model), prompt: hostile };
      const sample = codeSample(model, input, language);
      expect(sample).toContain("YOUR_API_KEY");
      expect(bodyIn(sample, language)).toEqual(wireBody(model, input));
    },
  );

  it("names its file after the format", () => {
    const [model] = catalogue;
    const input = { ...initialInput(model), prompt: "a", output_format: "webp" };
    expect(codeSample(model, input, "curl")).toContain("--output picture.webp");
  });
});

/** What the script itself would send: a shell reads the shell's, the others are JSON in place. */
function bodyIn(sample: string, language: string): unknown {
  if (language === "curl") {
    const command = sample.replace(/^#.*\n/, "").replace(/^curl/, "show");
    const script = `show() { while [ "$1" != "--data" ]; do shift; done; printf %s "$2"; }\n${command}`;
    return JSON.parse(execFileSync("/bin/sh", ["-c", script], { encoding: "utf8" }));
  }
  const [start, end] = language === "python" ? ["data = ", "\n\n"] : ["JSON.stringify(", "),\n"];
  const from = sample.indexOf(start) + start.length;
  return JSON.parse(sample.slice(from, sample.indexOf(end, from)));
}
