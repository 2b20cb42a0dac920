"use client";

import { Code } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { inputOf } from "@/lib/browser/sheet/sheet-entry";
import type { Generation } from "@/lib/contract/generation";
import { findModel } from "@/lib/models/catalogue";
import { codeSample } from "@/lib/models/code-sample";
import { type Language, languages } from "@/lib/models/code-sample-language";

/** The request as a program of one's own would make it, with `YOUR_API_KEY` in the place of the key. */
export function ShowCode({ generation }: { readonly generation: Generation }) {
  const [isOpen, setOpen] = useState(false);
  const [language, setLanguage] = useState<Language>("python");
  const model = findModel(generation.model);
  if (model === undefined) return null;
  const code = codeSample(model, inputOf(generation), language);
  return (
    <>
      <Button variant="plain" icon={<Code aria-hidden="true" />} onClick={() => setOpen(true)}>
        Show code
      </Button>
      <Dialog title="This request as code" isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
          <LanguageField value={language} onChange={setLanguage} />
          <CopyButton variant="plain" text={code} label="Copy code" />
        </div>
        <pre
          tabIndex={0}
          aria-label="Code"
          className="overflow-auto rounded-control bg-field p-4 font-mono text-12 leading-5"
        >
          {code}
        </pre>
      </Dialog>
    </>
  );
}

type LanguageFieldProps = {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
};

function LanguageField({ value, onChange }: LanguageFieldProps) {
  return (
    <div className="w-60">
      <Field label="Language" isGroup>
        {(wiring) => (
          <Segmented
            wiring={wiring}
            segments={languages.map((language) => ({ ...language, offReason: null }))}
            value={value}
            onChange={(chosen) => {
              const language = languages.find((each) => each.value === chosen);
              if (language !== undefined) onChange(language.value);
            }}
          />
        )}
      </Field>
    </div>
  );
}
