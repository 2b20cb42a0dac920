import { useRef, type ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import type { PromptParameter } from "@/lib/models/parameter";
import { PromptHint } from "./prompt-hint";
import type { Composer } from "./use-composer";

type PromptFieldProps = {
  readonly composer: Composer;
  readonly parameter: PromptParameter;
  readonly className?: string;
};

/** The prompt, its length and one piece of advice. Uncontrolled, so that the browser's undo stays whole. */
export function PromptField({ composer, parameter, className = "" }: PromptFieldProps) {
  const { form, keepPrompt, adoptEarlyText } = composer;
  const prompt = useWatch({ control: form.control, name: "prompt" });
  const textarea = useRef<HTMLTextAreaElement>(null);
  const { ref, ...registration } = form.register("prompt", { onChange: keepPrompt });
  return (
    <div className="md:contents">
      <Field
        label={parameter.label}
        help={parameter.help}
        aside={<Count prompt={prompt} maxLength={parameter.maxLength} />}
        error={form.formState.errors.prompt?.message}
        className="md:contents"
      >
        {(wiring) => (
          <textarea
            {...wiring}
            {...registration}
            ref={(element) => {
              // Before React came to life there was already a box to type in.
              const early = element?.value ?? "";
              const shown = form.getValues("prompt");
              textarea.current = element;
              ref(element);
              if (early !== "" && early !== shown) adoptEarlyText(early);
            }}
            rows={4}
            dir="auto"
            autoComplete="off"
            placeholder={parameter.help}
            className={`block field-sizing-content w-full resize-none rounded-control border border-line-strong bg-field px-3 py-2 placeholder:text-faint focus-visible:outline-offset-0 aria-invalid:border-danger ${className}`}
          />
        )}
      </Field>
      <PromptHint composer={composer} prompt={prompt} textarea={textarea} />
    </div>
  );
}

type CountProps = { readonly prompt: string; readonly maxLength: number };

const nearShare = 0.9;

function Count({ prompt, maxLength }: CountProps): ReactNode {
  // As people count: an emoji is one, not two.
  const count = [...prompt].length;
  if (count === 0) return null;
  if (count <= maxLength * nearShare) return <span className="text-faint">{inWords(count)}</span>;
  const color = count > maxLength ? "text-danger" : "text-warn";
  return (
    <span className={`font-medium ${color}`}>
      {count > maxLength
        ? `${inWords(count - maxLength)} too many`
        : `${inWords(count)} of ${inWords(maxLength)}`}
    </span>
  );
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
