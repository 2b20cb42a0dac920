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

/** Defaults, the 1–100 of compression and seconds: Segmind's page of the model. Prices: OpenAI's published guide. */
export const gptImage1: Model = {
  id: "gpt-image-1",
  label: "GPT Image 1",
  tagline: "for earlier prompts",
  summary: "The first of the family, for pictures that continue earlier work.",
  useWhen: ["A series was begun with it and must keep its look.", "A prompt was tuned for it."],
  parameters: familyParameters({
    promptHelp: "Say what is in the picture, then its style and light.",
    size: classicSizeParameter("auto"),
    quality: "auto",
    minCompression: 1,
  }),
  rules: familyRules,
  references: familyReferences,
  endpoint: familyEndpoint("gpt-image-1", "gpt-image-1-edit"),
  price: priceByGuide(
    {
      "1024x1024": { low: 0.011, medium: 0.042, high: 0.167 },
      "1536x1024": { low: 0.016, medium: 0.063, high: 0.25 },
      "1024x1536": { low: 0.016, medium: 0.063, high: 0.25 },
    },
    { referencesUsd: 0 },
  ),
  expectedSeconds: secondsFromPublished({ generate: 48.9, edit: 48.9 }),
};
