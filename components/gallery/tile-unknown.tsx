"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { evidenceInShort } from "@/lib/browser/generations/evidence-words";
import { lookAgain } from "@/lib/browser/generations/resolve";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { chargedWords } from "@/lib/errors";
import { leadAndRest } from "@/lib/words/sentence";
import { DetailsLink } from "./details-link";
import { RequestId } from "./request-id";
import { TileFace } from "./tile-face";

/** Of unknown outcome: that it may have been charged, what the balance hints at, and a look again. The rest is for the viewer. */
export function TileUnknown({ entry }: { readonly entry: SheetEntry }) {
  const { id, failure, evidence, requestId } = entry;
  const [isLooking, setLooking] = useState(false);
  const { lead, rest } = leadAndRest(failure?.message ?? "Nobody knows what became of it.");
  const look = async () => {
    setLooking(true);
    showToast({ text: await lookAgain(id) });
    setLooking(false);
  };
  return (
    <>
      <TileFace
        icon={<TriangleAlert aria-hidden="true" className="text-warn" />}
        lead={lead}
        rest={rest}
        charged={[chargedWords.maybe, evidence && evidenceInShort(evidence)]
          .filter(Boolean)
          .join(" ")}
      >
        <Button variant="plain" size="small" disabled={isLooking} onClick={() => void look()}>
          {isLooking ? "Looking…" : "Look again"}
        </Button>
        <DetailsLink entry={entry} />
      </TileFace>
      {requestId !== null && <RequestId id={requestId} />}
    </>
  );
}
