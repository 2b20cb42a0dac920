"use client";

import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { evidenceInFull } from "@/lib/browser/generations/evidence-words";
import { runAgain, runAgainPrice } from "@/lib/browser/recipe";
import { lookAgain, releaseMoney } from "@/lib/browser/generations/resolve";
import type { Generation } from "@/lib/contract/generation";
import { chargedWords, failures } from "@/lib/errors";
import { formatPrice } from "@/lib/words/money";
import { leadAndRest } from "@/lib/words/sentence";

type UnsettledProps = { readonly generation: Generation; readonly onLeave: () => void };

/** Of unknown outcome: all the evidence, and what a person can decide. Easel decides nothing here by itself. */
export function Unsettled({ generation, onLeave }: UnsettledProps) {
  const { failure, evidence, requestId } = generation;
  const { lead, rest } = leadAndRest(failure?.message ?? failures.outcome_unknown.message);
  return (
    <div className="flex h-full min-h-[58dvh] flex-col items-center justify-center gap-1 p-6 text-center">
      <TriangleAlert aria-hidden="true" className="mb-1 size-6 text-warn" />
      <p className="max-w-100 text-15 font-semibold text-balance">{lead}</p>
      <p className="max-w-100 text-13 text-balance text-muted">
        {rest} {chargedWords.maybe}
      </p>
      <p className="mt-2 max-w-100 text-13 text-balance">
        {evidence === null
          ? "No balance was read both before and after it."
          : evidenceInFull(evidence)}{" "}
        <span className="text-muted">
          That proves nothing by itself. If Segmind’s answer still comes, so does the picture.
        </span>
      </p>
      {requestId !== null && (
        <p className="mt-2 max-w-100 text-12 text-muted">
          Request id <span className="font-mono break-all text-ink select-all">{requestId}</span>
        </p>
      )}
      <Decisions generation={generation} />
      <Button variant="quiet" className="mt-2" onClick={onLeave}>
        To the contact sheet
      </Button>
    </div>
  );
}

function Decisions({ generation }: Pick<UnsettledProps, "generation">) {
  const { id, estimateUsd } = generation;
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const price = runAgainPrice(generation);
  const decide = async (act: (id: string) => Promise<string>) => {
    setBusy(true);
    setSaid(await act(id));
    setBusy(false);
  };
  return (
    <>
      <div className="mt-3 flex max-w-120 flex-wrap justify-center gap-2">
        <Button variant="primary" disabled={isBusy} onClick={() => void decide(lookAgain)}>
          Look again
        </Button>
        <Button variant="plain" disabled={isBusy} onClick={() => void decide(releaseMoney)}>
          Not charged, release {formatPrice(estimateUsd)}
        </Button>
        {price !== null && (
          <Button
            variant="plain"
            onClick={() => {
              runAgain(generation);
              setSaid("Started once more. It is on the contact sheet.");
            }}
          >
            Run again (may cost twice) <span className="font-normal text-muted">{price}</span>
          </Button>
        )}
      </div>
      <p role="status" className="max-w-100 text-12 text-balance text-muted not-empty:mt-2">
        {said}
      </p>
    </>
  );
}
