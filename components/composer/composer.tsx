"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { readDraft } from "@/lib/browser/draft";
import { generate } from "@/lib/browser/generations/generate";
import { referencesInRequest, whyReferencesWait } from "@/lib/browser/references/reference-list";
import { useReferenceStates } from "@/lib/browser/references/reference-state";
import { uuid7 } from "@/lib/browser/outbox/uuid7";
import { Chips } from "./chips";
import { settingsOf } from "./field-order";
import { Foot } from "./foot";
import { ModelField } from "./model-field";
import { ParameterField } from "./parameter-field";
import { PromptField } from "./prompt-field";
import { warmResolver } from "./resolver";
import { ReferencesField } from "./references/references-field";
import { useComposer, type Composer as ComposerState } from "./use-composer";

const settingsId = "settings";

/** Where a picture is asked for: a panel beside the sheet, on a phone a sheet from below. */
export function Composer() {
  const composer = useComposer();
  const [isOpen, setOpen] = useState(false);
  const { model } = composer;
  const prompt = model.parameters.prompt;
  const hasReferences = composer.references.length > 0;
  const states = useReferenceStates();
  const wait = whyReferencesWait(model, composer.references, states);
  const generateAll = useGenerate(composer, wait !== null, () => setOpen(false));
  return (
    <form
      aria-label="Composer"
      noValidate
      autoComplete="off"
      onFocus={warmResolver}
      // Enter in a number field submits a form, and a picture costs money: only Generate asks for one. Outside
      // of a dialog this method does nothing: before this code runs, no prompt goes into the address.
      method="dialog"
      onSubmit={(event) => event.preventDefault()}
      className="z-[5] flex flex-col bg-panel max-md:sticky max-md:bottom-0 max-md:order-last max-md:max-h-[calc(100dvh-var(--header)-28px)] max-md:rounded-t-tile max-md:shadow-float md:sticky md:top-(--header) md:h-[calc(100dvh-var(--header))] md:w-[360px] md:border-r md:border-line lg:w-[380px]"
    >
      <Handle onToggle={() => setOpen(!isOpen)} />
      <div
        className={`@container min-h-0 flex-1 overflow-y-auto px-4 max-md:flex-auto md:flex md:flex-col md:py-3.5 ${isOpen ? "max-md:py-3" : "max-md:pb-1"}`}
      >
        {prompt?.kind === "prompt" && (
          <PromptField
            composer={composer}
            parameter={prompt}
            // Ten lines, fewer where the settings need the room: they must all be seen.
            className={`max-h-[218px] max-md:min-h-[58px] ${hasReferences ? "min-h-[78px]" : "min-h-[98px]"} ${isOpen ? "" : "max-md:max-h-[78px]"}`}
          />
        )}
        <div
          id={settingsId}
          className={`mt-3.5 grid items-start gap-x-3 ${hasReferences ? "gap-y-2.5" : "gap-y-3.5"} @min-[316px]:pointer-fine:grid-cols-[1.14fr_1fr] ${isOpen ? "" : "max-md:hidden"}`}
        >
          <ReferencesField composer={composer} />
          <div className="col-span-full min-w-0">
            <ModelField composer={composer} />
          </div>
          {settingsOf(model).map(([name, parameter]) => (
            <ParameterField key={name} name={name} parameter={parameter} composer={composer} />
          ))}
        </div>
      </div>
      <Chips
        composer={composer}
        controls={settingsId}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
      />
      <Foot composer={composer} wait={wait} onGenerate={generateAll} isFolded={!isOpen} />
    </form>
  );
}

/** What a finger reaches for on a sheet; the keyboard has the button of all settings. */
function Handle({ onToggle }: { readonly onToggle: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      onClick={onToggle}
      className="order-first -mt-6 flex h-11 w-24 shrink-0 items-end justify-center self-center pb-2 md:hidden"
    >
      <span className="h-1 w-9 rounded-full bg-line-strong" />
    </button>
  );
}

/** Unless it has to wait, checks the form, then asks for every variation under one batch. The form stays as it was. */
function useGenerate(
  { form, model, variations }: ComposerState,
  hasToWait: boolean,
  onDone: () => void,
): () => void {
  const submit = () => {
    if (hasToWait) return;
    const pictures = referencesInRequest(model, readDraft());
    const submitForm = form.handleSubmit((input) => {
      const request = { model: model.id, input, batchId: uuid7(), ...pictures };
      generate(Array.from({ length: variations }, () => request));
      // Its place is at the top of the sheet, and it is to be seen there.
      window.scrollTo({ top: 0 });
      onDone();
    });
    void submitForm();
  };
  const onShortcut = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = event.key === "Enter" && (event.metaKey || event.ctrlKey);
    if (!isShortcut || event.repeat || document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    submit();
  });
  useEffect(() => {
    document.addEventListener("keydown", onShortcut);
    return () => document.removeEventListener("keydown", onShortcut);
  }, []);
  return submit;
}
