import { CircleAlert, ShieldAlert, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { discardUndelivered } from "@/lib/browser/generations";
import { reuse, runAgain, runAgainPrice } from "@/lib/browser/recipe";
import type { SheetEntry } from "@/lib/browser/sheet-entry";
import { chargedWords } from "@/lib/errors";
import { leadAndRest } from "@/lib/words/sentence";
import { remedyFor } from "./remedy";
import { RequestId } from "./request-id";
import { TileFace } from "./tile-face";

/** Failed, or of unknown outcome: what happened, whether it was charged, and the one button that helps. */
export function TileStopped({ entry }: { readonly entry: SheetEntry }) {
  const { failure, requestId, delivery } = entry;
  const { lead, rest } = leadAndRest(failure?.message ?? "It did not come to a picture.");
  return (
    <>
      <TileFace
        icon={<StoppedIcon entry={entry} />}
        lead={lead}
        rest={rest}
        charged={chargedWords[failure?.charged ?? "no"]}
      >
        <RemedyButton entry={entry} />
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

function StoppedIcon({ entry: { state, failure } }: { readonly entry: SheetEntry }) {
  if (state === "unknown") return <TriangleAlert aria-hidden="true" className="text-warn" />;
  const Icon = failure?.code === "moderated" ? ShieldAlert : CircleAlert;
  return <Icon aria-hidden="true" className="text-danger" />;
}

function RemedyButton({ entry }: { readonly entry: SheetEntry }) {
  const remedy = remedyFor(entry.failure?.code ?? "");
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
