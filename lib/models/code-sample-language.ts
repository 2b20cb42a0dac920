import type { WireBody } from "./wire";

export const languages = [
  { value: "python", label: "Python" },
  { value: "javascript", label: "JavaScript" },
  { value: "curl", label: "cURL" },
] as const;

export type Language = (typeof languages)[number]["value"];

type SampleRequest = {
  readonly url: string;
  readonly body: Readonly<WireBody>;
  /** What the picture is saved as. */
  readonly file: string;
};

export type Samples = Readonly<Record<Language, (request: SampleRequest) => string>>;
