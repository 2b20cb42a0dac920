"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import type { Generation } from "@/lib/contract/generation";
import { judgeWithUndo } from "./judge-with-undo";

const maxTitle = 200;
const maxTags = 20;
const maxTag = 40;

/** A name of one's own for a picture, and words to find it by. Kept when the field is left or Enter is pressed. */
export function TitleAndTags({ generation }: { readonly generation: Generation }) {
  const { title, tags } = generation;
  return (
    <section aria-label="Title and tags" className="flex flex-col gap-3 p-4">
      <KeptField
        label="Title"
        value={title ?? ""}
        maxLength={maxTitle}
        onKeep={(text) => {
          const kept = text.trim() === "" ? null : text.trim();
          if (kept !== title) judgeWithUndo(generation, { title: kept });
        }}
      />
      <KeptField
        label="Tags"
        help="Separated by commas."
        value={tags.join(", ")}
        maxLength={maxTags * (maxTag + 2)}
        onKeep={(text) => {
          const kept = tagsOf(text);
          if (kept.join() !== tags.join()) judgeWithUndo(generation, { tags: [...kept] });
        }}
      />
    </section>
  );
}

type KeptFieldProps = {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onKeep: (text: string) => void;
};

function KeptField({ label, help, value, maxLength, onKeep }: KeptFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null) onKeep(typed);
    setTyped(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep();
  };
  return (
    <form onSubmit={submit}>
      <Field label={label} help={help}>
        {(wiring) => (
          <input
            {...wiring}
            dir="auto"
            value={typed ?? value}
            maxLength={maxLength}
            autoComplete="off"
            placeholder={help}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={keep}
            className="h-9 w-full rounded-control border border-line bg-field px-3 text-13 placeholder:text-faint pointer-coarse:h-11"
          />
        )}
      </Field>
    </form>
  );
}

/** As the server takes them: at most 20, none twice, none longer than 40 characters. */
function tagsOf(text: string): readonly string[] {
  const tags = text.split(/[,、，]/).map((tag) => tag.trim().slice(0, maxTag));
  return [...new Set(tags.filter((tag) => tag !== ""))].slice(0, maxTags);
}
