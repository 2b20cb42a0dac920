"use client";

import { Brush, CopyPlus, Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { CopyButton } from "@/components/ui/copy-button";
import { maskPicture } from "@/lib/browser/references/mask-picture";
import { mayFetchAgain } from "@/lib/browser/generations/missing-files";
import { edit, reuse, runAgain, runAgainPrice, takePrompt, vary } from "@/lib/browser/recipe";
import { remedyFor } from "@/lib/browser/generations/remedy";
import { promptOf } from "@/lib/browser/sheet/sheet-entry";
import type { Generation } from "@/lib/contract/generation";
import { Batch } from "./batch";
import { Family } from "./family";
import { FactsTable } from "./facts-table";
import { RequestId } from "./request-id";
import { Judgement } from "./judgement";
import { ShowCode } from "./show-code";
import { TitleAndTags } from "./title-and-tags";
import { UsedReferences } from "./used-references";

type RecipePanelProps = {
  readonly generation: Generation;
  readonly onLeave: () => void;
  readonly onTrash: () => void;
  /** What else is known of the picture itself. */
  readonly children?: ReactNode;
};

/** How it was made and what it cost, and the ways to make more of it. */
export function RecipePanel({ generation, onLeave, onTrash, children }: RecipePanelProps) {
  const prompt = promptOf(generation);
  return (
    <aside
      aria-label="Recipe"
      className="flex flex-col border-line bg-panel max-md:grow max-md:border-t md:overflow-y-auto md:border-l"
    >
      <section className="border-b border-line px-4 pt-2 pb-4">
        <div className="mb-1 flex items-center justify-between">
          <h2 className="text-12 font-medium text-muted">Prompt</h2>
          <div className="-mr-2 flex">
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                takePrompt(generation);
                onLeave();
              }}
            >
              Use the prompt
            </Button>
            <CopyButton variant="quiet" size="small" text={prompt} />
          </div>
        </div>
        <p dir="auto" className="text-13 break-words whitespace-pre-wrap">
          {prompt}
        </p>
      </section>
      <Judgement generation={generation} />
      <UsedReferences generation={generation} />
      {children}
      <Actions generation={generation} onLeave={onLeave} />
      <Batch generation={generation} />
      <Family generation={generation} onLeave={onLeave} />
      <FactsTable generation={generation} />
      <TitleAndTags generation={generation} />
      <div className="mt-auto flex flex-wrap items-start gap-2 border-t border-line p-4 pointer-coarse:gap-1">
        <ShowCode generation={generation} />
        {generation.requestId !== null && <RequestId id={generation.requestId} />}
        <IconButton
          label="Delete"
          icon={<Trash2 aria-hidden="true" />}
          onClick={onTrash}
          className="ml-auto"
        />
      </div>
    </aside>
  );
}

function MaskButton({ generation }: Pick<RecipePanelProps, "generation">) {
  const { image } = generation;
  if (image === null) return null;
  return (
    <Button
      variant="plain"
      title="Edit with a mask (E)"
      icon={<Brush aria-hidden="true" />}
      aria-label="Edit with a mask"
      onClick={() => maskPicture(generation, image)}
    >
      Mask
    </Button>
  );
}

/** Buttons that end where the panel does, however many they are. */
const rowClass = "flex flex-wrap gap-2 *:grow";

function Actions({ generation, onLeave }: Pick<RecipePanelProps, "generation" | "onLeave">) {
  const [isStarted, setStarted] = useState(false);
  const isUnknown = generation.state === "unknown";
  // For an unknown one it stands beside what else there is to do; and a rejected key makes no picture.
  const remedy = remedyFor(generation.failure?.code ?? "");
  // What gets the file back stands on the stage.
  const isMissing = generation.state === "done" && generation.image === null;
  const hasOther = isUnknown || (isMissing && mayFetchAgain(generation));
  const price = isUnknown || remedy.kind === "ask" ? null : runAgainPrice(generation);
  return (
    <section aria-label="Make more" className="border-b border-line p-4">
      <div className={rowClass}>
        <Button
          variant={hasOther ? "plain" : "primary"}
          onClick={() => {
            reuse(generation);
            onLeave();
          }}
        >
          Use these settings
        </Button>
        {price !== null && (
          <Button
            variant="plain"
            onClick={() => {
              runAgain(generation);
              setStarted(true);
            }}
          >
            Run again <span className="font-normal text-muted">{price}</span>
          </Button>
        )}
      </div>
      <div className={`mt-2 ${rowClass}`}>
        {generation.image !== null && (
          <Button
            variant="plain"
            icon={<Pencil aria-hidden="true" />}
            onClick={() => {
              edit(generation);
              onLeave();
            }}
          >
            Edit
          </Button>
        )}
        <MaskButton generation={generation} />
        <Button
          variant="plain"
          icon={<CopyPlus aria-hidden="true" />}
          title="Make several with these settings"
          onClick={() => {
            vary(generation);
            onLeave();
          }}
        >
          Vary
        </Button>
      </div>
      <p role="status" className="text-12 text-muted not-empty:mt-2">
        {isStarted && "Started. It is on the contact sheet."}
      </p>
    </section>
  );
}
