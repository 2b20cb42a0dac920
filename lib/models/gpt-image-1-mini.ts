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

/** Seconds: Segmind's page of the model. Prices: OpenAI's published list, which Segmind's $0.037 agrees with. */
export const gptImage1Mini: Model = {
  id: "gpt-image-1-mini",
  label: "GPT Image 1 mini",
  tagline: "the cheapest, for drafts",
  summary: "A small model for drafts: a fifth of the price.",
  useWhen: [
    "You are looking for an idea and want many pictures for little.",
    "The picture will be shown small.",
  ],
  parameters: familyParameters({
    promptHelp: "Say what is in the picture, then its style and light.",
    size: classicSizeParameter("1024x1024"),
    quality: "high",
    minCompression: 0,
  }),
  rules: familyRules,
  references: familyReferences,
  endpoint: familyEndpoint("gpt-image-1-mini", "gpt-image-1-edit-mini"),
  price: priceByGuide(
    {
      "1024x1024": { low: 0.005, medium: 0.011, high: 0.036 },
      "1536x1024": { low: 0.006, medium: 0.015, high: 0.052 },
      "1024x1536": { low: 0.006, medium: 0.015, high: 0.052 },
    },
    { referencesUsd: 0 },
  ),
  expectedSeconds: secondsFromPublished({ generate: 42, edit: 42 }),
};
