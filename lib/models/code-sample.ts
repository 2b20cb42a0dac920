import { modelSamples } from "./code-sample-model";
import { workflowSamples } from "./code-sample-workflow";
import type { Endpoint, Input, Model, Value } from "./model";
import { wireBody } from "./wire";

export const sampleLanguages = [
  { value: "python", label: "Python" },
  { value: "javascript", label: "JavaScript" },
  { value: "curl", label: "cURL" },
] as const;

export type SampleLanguage = (typeof sampleLanguages)[number]["value"];

/** Writes the request for a body, ready to run once its YOUR_API_KEY is replaced. */
type Sample = (url: string, body: Readonly<Record<string, Value>>) => string;

export type Samples = Readonly<Record<SampleLanguage, Sample>>;

const samplesOf: Readonly<Record<Endpoint["kind"], Samples>> = {
  model: modelSamples,
  workflow: workflowSamples,
};

const paths: Readonly<Record<Endpoint["kind"], string>> = { model: "v1", workflow: "workflows" };

/** The request as Segmind's own pages print it, whatever the prompt; it holds no key, and no references. */
export function codeSample(model: Model, input: Input, language: SampleLanguage): string {
  const { kind, slug } = model.endpoint(0);
  const url = `https://api.segmind.com/${paths[kind]}/${slug}`;
  return samplesOf[kind][language](url, wireBody(model, input));
}
