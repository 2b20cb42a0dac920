import { CircleAlert, ShieldAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { discardUndelivered } from "@/lib/browser/generations/generate";
import { reuse, runAgain, runAgainPrice } from "@/lib/browser/recipe";
import { type Remedy, remedyFor } from "@/lib/browser/generations/remedy";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { chargedSentence, chargedWords } from "@/lib/errors";
import { leadAndRest } from "@/lib/words/sentence";
import { DetailsLink } from "./details-link";
import { RequestId } from "./request-id";
import { TileFace } from "./tile-face";

/** Failed: what happened, whether it was charged, and the one button that helps, or who can. */
export function TileStopped({ entry }: { readonly entry: SheetEntry }) {
  const { failure, requestId, delivery } = entry;
  const { lead, rest } = leadAndRest(failure?.message ?? "It did not come to a picture.");
  const remedy = remedyFor(failure?.code ?? "");
  return (
    <>
      <TileFace
        icon={<StoppedIcon entry={entry} />}
        lead={lead}
        rest={remedy.kind === "ask" ? `${rest} ${remedy.words}`.trim() : rest}
        charged={failure === null ? chargedWords.no : chargedSentence(failure)}
      >
        {delivery === null && remedy.kind === "ask" ? (
          <DetailsLink entry={entry} />
        ) : (
          <RemedyButton entry={entry} remedy={remedy} />
        )}
        {delivery === "refused" && (
          <Button variant="quiet" size="small" onClick={() => discardUndelivered(entry.id)}>
            Dismiss
          </Button>
        )}
      </TileFace>
      {requestId !== null && <RequestId id={requestId} />}
    </>
  );
}

function StoppedIcon({ entry: { failure } }: { readonly entry: SheetEntry }) {
  const Icon = failure?.code === "moderated" ? ShieldAlert : CircleAlert;
  return <Icon aria-hidden="true" className="text-danger" />;
}

function RemedyButton({ entry, remedy }: { readonly entry: SheetEntry; readonly remedy: Remedy }) {
  const price = runAgainPrice(entry);
  if (remedy.kind === "again" && price !== null) {
    return (
      <Button
        variant="plain"
        size="small"
        title={`Makes it once more, for ${price}`}
        onClick={() => runAgain(entry)}
      >
        {remedy.label}
      </Button>
    );
  }
  return (
    <Button variant="plain" size="small" onClick={() => reuse(entry)}>
      {remedy.kind === "edit" ? remedy.label : "Change the settings"}
    </Button>
  );
}
