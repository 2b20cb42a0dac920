import { gptImage2 } from "./gpt-image-2";
import type { Input, Model } from "./model";
import { promptParameter } from "./shared-parameters";

/** What the workflow makes of any prompt; Segmind publishes neither its price nor its time. */
const assumed: Input = { prompt: "", quality: "high", size: "1536x1024" };

export const photorealisticWorkflow: Model = {
  id: "photorealistic-workflow",
  label: "Photorealistic workflow",
  tagline: "a prompt, nothing to set",
  summary: "A Segmind workflow around GPT Image 2 for photorealistic scenes, with nothing to set.",
  useWhen: ["You want a photorealistic scene and no settings to think of."],
  parameters: {
    prompt: promptParameter("Describe the scene as a photographer would.", "text_2rpv9"),
  },
  rules: [],
  references: { offReason: "The workflow takes no reference pictures." },
  endpoint: () => ({ kind: "workflow", slug: "69f64e665456d2c942098b3a-v1" }),
  price: () => gptImage2.price(assumed, 0),
  expectedSeconds: () => gptImage2.expectedSeconds(assumed, 0),
};
