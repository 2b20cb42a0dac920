"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { generate } from "@/lib/browser/generations";
import { uuid7 } from "@/lib/browser/uuid7";
import { Chips } from "./chips";
import { settingsOf } from "./field-order";
import { Foot } from "./foot";
import { ModelField } from "./model-field";
import { ParameterField } from "./parameter-field";
import { PromptField } from "./prompt-field";
import { warmResolver } from "./resolver";
import { useComposer, type Composer as ComposerState } from "./use-composer";

const settingsId = "settings";

/** Where a picture is asked for: a panel beside the sheet, on a phone a sheet from below. */
export function Composer() {
  const composer = useComposer();
  const [isOpen, setOpen] = useState(false);
  const { model } = composer;
  const prompt = model.parameters.prompt;
  const generateAll = useGenerate(composer, () => setOpen(false));
  return (
    <form
      aria-label="Composer"
      noValidate
      autoComplete="off"
      onFocus={warmResolver}
      // Enter in a number field submits a form, and a picture costs money: only Generate asks for one.
      onSubmit={(event) => event.preventDefault()}
      className="z-[5] flex flex-col bg-panel max-md:sticky max-md:bottom-0 max-md:order-last max-md:max-h-[88dvh] max-md:rounded-t-tile max-md:shadow-float md:sticky md:top-(--header) md:h-[calc(100dvh-var(--header))] md:w-[340px] md:border-r md:border-line lg:w-[380px]"
    >
      <Handle isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      <div className="min-h-0 flex-1 overflow-y-auto px-4 max-md:flex-auto max-md:pb-1 md:py-3.5">
        {prompt?.kind === "prompt" && (
          <PromptField
            composer={composer}
            parameter={prompt}
            className={`max-h-[218px] min-h-[98px] max-md:min-h-[58px] ${isOpen ? "" : "max-md:max-h-[78px]"}`}
          />
        )}
        <div
          id={settingsId}
          className={`mt-3.5 grid grid-cols-[1.14fr_1fr] items-start gap-x-3 gap-y-3.5 ${isOpen ? "" : "max-md:hidden"}`}
        >
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
      <Foot composer={composer} onGenerate={generateAll} isFolded={!isOpen} />
    </form>
  );
}

type HandleProps = { readonly isOpen: boolean; readonly onToggle: () => void };

function Handle({ isOpen, onToggle }: HandleProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      onClick={onToggle}
      className="flex h-5 shrink-0 items-center justify-center md:hidden"
      data-open={isOpen}
    >
      <span className="h-1 w-9 rounded-full bg-line-strong" />
    </button>
  );
}

/** Checks the form, then asks for every variation under one batch. The form stays as it was. */
function useGenerate({ form, model, variations }: ComposerState, onDone: () => void): () => void {
  const submit = form.handleSubmit((input) => {
    const batchId = uuid7();
    generate(Array.from({ length: variations }, () => ({ model: model.id, input, batchId })));
    onDone();
  });
  const onShortcut = useEffectEvent((event: KeyboardEvent) => {
    const isShortcut = event.key === "Enter" && (event.metaKey || event.ctrlKey);
    if (!isShortcut || event.repeat || document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    void submit();
  });
  useEffect(() => {
    document.addEventListener("keydown", onShortcut);
    return () => document.removeEventListener("keydown", onShortcut);
  }, []);
  return () => void submit();
}
