import type { Model } from "./model";
import { familyParameters, familyReferences, familyRules } from "./shared-parameters";
import { priceByGuide } from "./price";
import { secondsFromPublished } from "./expected-seconds";

/** Sizes, defaults and seconds: Segmind's page of the model. Prices: OpenAI's published guide. */
export const gptImage2: Model = {
  id: "gpt-image-2",
  label: "GPT Image 2",
  tagline: "lettering, up to 4K",
  summary: "Photorealistic pictures with legible lettering in many scripts, up to 4K.",
  useWhen: [
    "Legible text is part of the picture: covers, packaging, signs, posters, UI screens.",
    "The text is in Hindi, Bengali, Japanese, Korean or Chinese.",
    "You need more than 1536 pixels, or a size of your own.",
  ],
  parameters: familyParameters({
    promptHelp: "Lead with the subject, then lettering in quotes, then style and light.",
    size: {
      kind: "size",
      label: "Size",
      help: "Larger sizes give more detail and take longer.",
      options: [
        "1024x1024",
        "1536x1024",
        "1024x1536",
        "2048x2048",
        "2048x1152",
        "1152x2048",
        "3840x2160",
        "2160x3840",
        "auto",
      ],
      initial: "1536x1024",
      custom: {
        multipleOf: 16,
        maxEdge: 3840,
        maxRatio: 3,
        minPixels: 655_360,
        maxPixels: 8_294_400,
      },
    },
    quality: "high",
    minCompression: 0,
  }),
  rules: familyRules,
  references: familyReferences,
  endpoint: () => ({ kind: "model", slug: "gpt-image-2" }),
  price: priceByGuide(
    {
      "1024x1024": { low: 0.006, medium: 0.053, high: 0.211 },
      "1536x1024": { low: 0.005, medium: 0.041, high: 0.165 },
      "1024x1536": { low: 0.005, medium: 0.041, high: 0.165 },
    },
    { referencesUsd: 0.04 },
  ),
  expectedSeconds: secondsFromPublished({ generate: 93.9, edit: 93.9 }),
};
