import { Field } from "@/components/ui/field";
import { promptOf } from "@/lib/browser/sheet/sheet-entry";
import type { Generation } from "@/lib/contract/generation";
import { fitLongest } from "@/lib/image/fit-longest";
import { templateNames } from "@/lib/image/name-template";
import type { Archive } from "./archive-query";

type NameFieldProps = {
  readonly name: string;
  readonly example: string | null;
  readonly onChange: (name: string) => void;
};

/** How the files of an archive are called, and what the first of them comes to. */
export function NameField({ name, example, onChange }: NameFieldProps) {
  return (
    <Field
      label="Names"
      help="In braces: prompt, title, model, w, h, n, date."
      error={name.trim() === "" ? "A name needs at least one letter." : undefined}
      note={
        <>
          {"{prompt} {title} {model} {w} {h} {n} {date}"}
          {example !== null && (
            <span role="status" aria-label="Example name" className="block break-all text-ink">
              {example}
            </span>
          )}
        </>
      }
    >
      {(wiring) => (
        <input
          {...wiring}
          value={name}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          className="h-9 w-full rounded-control border border-line bg-field px-3 text-13 pointer-coarse:h-11"
        />
      )}
    </Field>
  );
}

/** What the first of them will be called; null while it has no picture. */
export function exampleName(
  archive: Archive,
  generation: Generation,
  count: number,
): string | null {
  const { image, title, model, createdAt } = generation;
  if (image === null) return null;
  const { format, longest, name } = archive;
  const picture = {
    ...(longest === null
      ? { width: image.width, height: image.height }
      : fitLongest(image, longest)),
    contentType: format === "as-made" ? image.contentType : (`image/${format}` as const),
    prompt: promptOf(generation),
    title,
    model,
    createdAt: new Date(createdAt),
  };
  return (
    templateNames(
      name,
      Array.from({ length: count }, () => picture),
    )[0] ?? null
  );
}
