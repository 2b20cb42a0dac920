import type { Language, Samples } from "./code-sample-language";
import { modelSamples } from "./code-sample-model";
import { workflowSamples } from "./code-sample-workflow";
import type { Endpoint, Input, Model } from "./model";
import { wireBody } from "./wire";

const samplesOf: Readonly<Record<Endpoint["kind"], Samples>> = {
  model: modelSamples,
  workflow: workflowSamples,
};

const paths: Readonly<Record<Endpoint["kind"], string>> = { model: "v1", workflow: "workflows" };

/** The request as Segmind's own pages print it, whatever the prompt; it holds no key, and no references. */
export function codeSample(model: Model, input: Input, language: Language): string {
  const { kind, slug } = model.endpoint(0);
  return samplesOf[kind][language]({
    url: `https://api.segmind.com/${paths[kind]}/${slug}`,
    body: wireBody(model, input),
    file: `picture.${String(input.output_format ?? "png")}`,
  });
}
