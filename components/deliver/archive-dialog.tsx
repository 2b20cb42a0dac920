"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { promptOf } from "@/lib/browser/sheet-entry";
import { useGeneration } from "@/lib/browser/use-generation";
import { maxArchivePictures } from "@/lib/contract/archive";
import type { Generation } from "@/lib/contract/generation";
import { fitLongest } from "@/lib/image/fit-longest";
import { defaultTemplate, templateNames } from "@/lib/image/name-template";
import { type Archive, archiveQuery } from "./archive-query";
import { FormFields } from "./form-fields";

type ArchiveDialogProps = { readonly ids: readonly string[]; readonly onClose: () => void };

const formats = [
  { value: "as-made", label: "As made" },
  { value: "png", label: "PNG" },
  { value: "jpeg", label: "JPEG" },
  { value: "webp", label: "WebP" },
] as const;

const sides = [4_096, 3_840, 2_560, 2_048, 1_920, 1_600, 1_080, 800] as const;

/** Many pictures in one zip, each under a name made of its own facts. */
export function ArchiveDialog({ ids, onClose }: ArchiveDialogProps) {
  const [archive, setArchive] = useState<Archive>({
    format: "as-made",
    quality: 92,
    isRecipeIn: true,
    longest: null,
    name: defaultTemplate,
  });
  const { generation } = useGeneration(ids[0] ?? null);
  const change = (part: Partial<Archive>) => setArchive({ ...archive, ...part });
  const isTooMany = ids.length > maxArchivePictures;
  const isNameless = archive.name.trim() === "";
  return (
    <Dialog
      title={ids.length === 1 ? "Download 1 picture" : `Download ${ids.length} pictures`}
      isOpen
      onClose={onClose}
    >
      <div className="flex flex-col gap-4">
        <NameField
          name={archive.name}
          example={generation === undefined ? null : exampleName(archive, generation, ids.length)}
          onChange={(name) => change({ name })}
        />
        <Field
          label="Longest side"
          note="Larger pictures are brought down to it; smaller ones stay."
        >
          {(wiring) => (
            <Select
              wiring={wiring}
              value={String(archive.longest ?? "")}
              onChange={(side) => change({ longest: side === "" ? null : Number(side) })}
            >
              <option value="">As made</option>
              {sides.map((side) => (
                <option key={side} value={side}>
                  {side} pixels
                </option>
              ))}
            </Select>
          )}
        </Field>
        <FormFields form={archive} formats={formats} onChange={change} />
        <footer className="-mx-4 -mb-4 flex flex-wrap items-center justify-end gap-3 border-t border-line p-4">
          {isTooMany && (
            <p role="alert" className="flex-1 basis-60 text-12 text-danger">
              At most {maxArchivePictures} pictures go into one archive. Select fewer, and download
              the rest after.
            </p>
          )}
          {isTooMany || isNameless ? null : (
            <a
              href={`/api/archive?${archiveQuery(ids, archive).toString()}`}
              download
              onClick={onClose}
              className={buttonClass({ variant: "primary" })}
            >
              <Download aria-hidden="true" />
              Download as zip
            </a>
          )}
        </footer>
      </div>
    </Dialog>
  );
}

type NameFieldProps = {
  readonly name: string;
  readonly example: string | null;
  readonly onChange: (name: string) => void;
};

function NameField({ name, example, onChange }: NameFieldProps) {
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
function exampleName(archive: Archive, generation: Generation, count: number): string | null {
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
