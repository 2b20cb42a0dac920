import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Ring } from "@/components/ui/ring";
import { evidenceInFull } from "@/lib/browser/generations/evidence-words";
import { remedyFor } from "@/lib/browser/generations/remedy";
import { isActive } from "@/lib/contract/generation-state";
import { chargedSentence } from "@/lib/errors";
import { leadAndRest } from "@/lib/words/sentence";
import { MissingFile } from "./missing-file";
import { UnderWay } from "./under-way";
import { Unsettled } from "./unsettled";
import type { Viewed } from "./use-viewed";

type NoPictureProps = { readonly viewed: Viewed; readonly onLeave: () => void };

/** Why there is no picture to see: not made yet, not come to one, its file gone, or no such address. With the way back. */
export function NoPicture({ viewed, onLeave }: NoPictureProps) {
  const { generation, failure } = viewed;
  if (generation === undefined && failure === null) {
    return (
      <div className="flex h-full items-center justify-center">
        <Ring label="Loading the picture" share={null} />
      </div>
    );
  }
  if (generation?.state === "unknown") {
    return <Unsettled generation={generation} onLeave={onLeave} />;
  }
  if (generation !== undefined && isActive(generation) && generation.state !== "waiting") {
    return <UnderWay generation={generation} onLeave={onLeave} />;
  }
  if (generation?.state === "done") {
    return <MissingFile generation={generation} onLeave={onLeave} />;
  }
  const [lead, rest] = wordsFor(viewed);
  return (
    <div className="flex h-full min-h-[58dvh] flex-col items-center justify-center gap-1 p-6 text-center">
      <Icon viewed={viewed} />
      <p className="max-w-100 text-15 font-semibold text-balance">{lead}</p>
      <p className="max-w-100 text-13 text-balance text-muted">{rest}</p>
      <Button variant="plain" className="mt-3" onClick={onLeave}>
        To the contact sheet
      </Button>
    </div>
  );
}

function Icon({ viewed: { generation } }: Pick<NoPictureProps, "viewed">) {
  if (generation?.state !== "failed") return null;
  return <CircleAlert aria-hidden="true" className="mb-1 size-6 text-danger" />;
}

function wordsFor({ generation, failure }: Viewed): readonly [lead: string, rest: string] {
  if (generation === undefined) {
    return failure?.code === "not_found"
      ? ["There is no such picture", "It may have been deleted, or the address is not whole."]
      : ["The picture cannot be shown now", failure?.message ?? ""];
  }
  if (generation.failure !== null) {
    const { evidence } = generation;
    const { lead, rest } = leadAndRest(generation.failure.message);
    const remedy = remedyFor(generation.failure.code);
    const words = [
      rest,
      remedy.kind === "ask" && remedy.words,
      chargedSentence(generation.failure),
      evidence && evidenceInFull(evidence),
    ];
    return [lead, words.filter(Boolean).join(" ")];
  }
  if (generation.state === "cancelled") return ["This one was cancelled", "Nothing was charged."];
  return ["The picture is not there yet", "It appears here by itself."];
}
