import type { RefObject } from "react";
import { Lightbulb, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { hideHint, useHiddenHints } from "./hidden-hints";
import { hintsFor, type Hint } from "./hints";
import type { Composer } from "./use-composer";

type PromptHintProps = {
  readonly composer: Composer;
  readonly prompt: string;
  readonly textarea: RefObject<HTMLTextAreaElement | null>;
};

/** The one piece of advice that helps most, with a button that follows it and one that turns it off for good. */
export function PromptHint({ composer, prompt, textarea }: PromptHintProps) {
  const hidden = useHiddenHints();
  const hint = hintsFor(composer.model, { ...composer.settings, prompt }).find(
    ({ id }) => !hidden.includes(id),
  );
  if (hint === undefined) return null;
  return (
    <div className="mt-1.5 flex items-center gap-2 text-12 text-muted">
      <Lightbulb aria-hidden="true" className="size-4 shrink-0 text-warn" />
      <p className="min-w-0 flex-1 text-pretty">{hint.words}</p>
      <button
        type="button"
        onClick={() => follow(hint, composer, textarea.current)}
        className="-my-1.5 h-8 shrink-0 rounded-control px-1 font-semibold text-accent hover:underline pointer-coarse:h-11 pointer-coarse:px-2"
      >
        {hint.action}
      </button>
      <IconButton
        label="Turn off this hint"
        icon={<X />}
        onClick={() => hideHint(hint.id)}
        className="-my-1.5 -mr-2"
      />
    </div>
  );
}

function follow({ change }: Hint, composer: Composer, textarea: HTMLTextAreaElement | null): void {
  const { prompt, ...settings } = change;
  if (Object.keys(settings).length > 0) composer.choose(settings);
  if (typeof prompt === "string" && textarea !== null) replaceText(textarea, prompt);
}

/** As if typed, so that one undo brings the old words back. No newer call can do that. */
function replaceText(textarea: HTMLTextAreaElement, text: string): void {
  textarea.focus();
  textarea.select();
  document.execCommand("insertText", false, text);
}
