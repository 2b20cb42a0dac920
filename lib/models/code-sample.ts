import type { Language, Samples } from "./code-sample-language";
import { modelSamples } from "./code-sample-model";
import { workflowSamples } from "./code-sample-workflow";
import type { Endpoint, Input, Model } from "./model";
import { type PictureUrls, wireBody } from "./wire";

const samplesOf: Readonly<Record<Endpoint["kind"], Samples>> = {
  model: modelSamples,
  workflow: workflowSamples,
};

const paths: Readonly<Record<Endpoint["kind"], string>> = { model: "v1", workflow: "workflows" };

/**
 * The request as Segmind's own pages print it, whatever the prompt; it holds no key. References stand in
 * it by the addresses that are given: one's own, since Easel's are nobody else's.
 */
export function codeSample(
  model: Model,
  input: Input,
  language: Language,
  pictures: PictureUrls | null = null,
): string {
  const { kind, slug } = model.endpoint(pictures?.images.length ?? 0);
  return samplesOf[kind][language]({
    url: `https://api.segmind.com/${paths[kind]}/${slug}`,
    body: wireBody(model, input, pictures),
    file: `picture.${String(input.output_format ?? "png")}`,
  });
}
