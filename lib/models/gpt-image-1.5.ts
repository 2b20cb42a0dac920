import { secondsFromPublished } from "./expected-seconds";
import type { Model } from "./model";
import { priceByGuide } from "./price";
import {
  classicSizeParameter,
  familyEndpoint,
  familyParameters,
  familyReferences,
  familyRules,
} from "./shared-parameters";

/** Defaults and seconds: Segmind's page of the model. Prices: OpenAI's published guide. */
export const gptImage15: Model = {
  id: "gpt-image-1.5",
  label: "GPT Image 1.5",
  tagline: "quick, photorealistic",
  summary: "Photorealistic pictures with exceptional detail, in less than half the time.",
  useWhen: [
    "You want a finished picture sooner than GPT Image 2 gives one.",
    "Lettering is short, in Latin script, or absent.",
  ],
  parameters: familyParameters({
    promptHelp: "Say what is in the picture, then its style and light.",
    size: classicSizeParameter("1536x1024"),
    quality: "high",
    minCompression: 0,
  }),
  rules: familyRules,
  references: familyReferences,
  endpoint: familyEndpoint("gpt-image-1.5", "gpt-image-1.5-edit"),
  price: priceByGuide(
    {
      "1024x1024": { low: 0.009, medium: 0.034, high: 0.133 },
      "1536x1024": { low: 0.013, medium: 0.05, high: 0.2 },
      "1024x1536": { low: 0.013, medium: 0.05, high: 0.2 },
    },
    { referencesUsd: 0.04 },
  ),
  expectedSeconds: secondsFromPublished({ generate: 39.9, edit: 57 }),
};
