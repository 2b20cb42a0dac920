import { Brush, Expand, Replace, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton, iconButtonClass } from "@/components/ui/icon-button";
import type { DraftReference } from "@/lib/browser/references/draft-reference";
import type { ReferenceState } from "@/lib/browser/references/reference-state";
import { startReference } from "@/lib/browser/references/reference-uploads";
import { removeReference, replaceReference } from "@/lib/browser/references/references";
import { formatSize } from "@/lib/models/size";
import { openMask } from "./open-mask";
import { PictureInput } from "./picture-input";
import { maskWords, stateWords } from "./state-words";

type ReferenceLineProps = {
  readonly reference: DraftReference;
  readonly state: ReferenceState | null;
  readonly isFirst: boolean;
};

/** What the chosen reference is, and what can be done with it. */
export function ReferenceLine({ reference, state, isFirst }: ReferenceLineProps) {
  const { key } = reference;
  switch (state?.kind) {
    case "failed":
      return (
        <Trouble words={state.message}>
          {state.canRetry && (
            <Button variant="plain" size="small" onClick={() => startReference(reference)}>
              Try again
            </Button>
          )}
          <RemoveButton referenceKey={key} label="Remove" />
        </Trouble>
      );
    case "large":
      return (
        <Trouble words={`It has ${formatSize(state.full)} pixels, more than a model uses.`}>
          <Button variant="plain" size="small" onClick={() => startReference(reference, "smaller")}>
            Use at {formatSize(state.smaller)}
          </Button>
          {state.mayKeep && (
            <Button variant="quiet" size="small" onClick={() => startReference(reference, "full")}>
              As it is
            </Button>
          )}
          <RemoveButton referenceKey={key} label="Remove" />
        </Trouble>
      );
    case "waiting":
    case "preparing":
    case "uploading":
      return (
        <div className="mt-1 flex h-8 items-center justify-between gap-2 text-12 text-muted">
          <span className="truncate">
            {reference.name}, {stateWords(state)}
          </span>
          <RemoveButton referenceKey={key} label="Cancel" />
        </div>
      );
    case undefined:
      return <Ready reference={reference} isFirst={isFirst} />;
  }
}

type TroubleProps = { readonly words: string; readonly children: ReactNode };

function Trouble({ words, children }: TroubleProps) {
  return (
    <div role="group" aria-label="What to do with it" className="mt-1.5 text-12">
      <p className="font-medium">{words}</p>
      <div className="mt-1 flex flex-wrap gap-1">{children}</div>
    </div>
  );
}

type RemoveButtonProps = { readonly referenceKey: string; readonly label: string };

function RemoveButton({ referenceKey, label }: RemoveButtonProps) {
  return (
    <Button variant="quiet" size="small" onClick={() => removeReference(referenceKey)}>
      {label}
    </Button>
  );
}

function Ready({ reference, isFirst }: Pick<ReferenceLineProps, "reference" | "isFirst">) {
  const { key, name, upload, mask } = reference;
  if (upload === null) return <div className="mt-1 h-8" />;
  return (
    <div className="mt-1 flex min-h-8 items-center gap-0.5 text-12 text-muted">
      <span title={name} className="min-w-0 flex-1 truncate">
        {isFirst && mask !== null ? maskWords(mask) : formatSize(upload)}
      </span>
      {isFirst && (
        <Button
          variant="quiet"
          size="small"
          icon={<Brush aria-hidden="true" />}
          onClick={() => openMask({ ...reference, upload })}
        >
          {mask === null ? "Paint a mask" : "Change the mask"}
        </Button>
      )}
      <a
        href={`/api/uploads/${upload.id}`}
        target="_blank"
        rel="noreferrer"
        aria-label="Open in a new tab"
        title="Open in a new tab"
        className={iconButtonClass({})}
      >
        <Expand aria-hidden="true" />
      </a>
      <label
        title="Replace"
        className={`relative has-focus-visible:outline-2 has-focus-visible:outline-accent ${iconButtonClass({})}`}
      >
        <Replace aria-hidden="true" />
        <PictureInput
          label="Replace"
          onFiles={([file]) => file !== undefined && replaceReference(key, file)}
        />
      </label>
      <IconButton
        label="Remove"
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => removeReference(key)}
      />
    </div>
  );
}
