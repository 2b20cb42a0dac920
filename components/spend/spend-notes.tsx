import { TriangleAlert } from "lucide-react";
import type { Spend } from "@/lib/contract/spend";
import { Money } from "./money";
import { driftWords } from "./spend-words";

type SpendNotesProps = { readonly spend: Spend; readonly digits: number };

/** Where Segmind's balance does not agree; it settles nothing by itself. */
export function DriftNote({ compared }: Pick<Spend, "compared">) {
  const words = driftWords(compared);
  if (words === null) return null;
  return (
    <p role="status" className="flex items-start gap-3 rounded-tile bg-panel px-4 py-3">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
      <span className="text-pretty">{words}</span>
    </p>
  );
}

/** What the figures are, in few words. */
export function SpendNotes({ spend: { mode, total }, digits }: SpendNotesProps) {
  return (
    <p className="max-w-2xl text-pretty text-muted">
      {mode === "demo"
        ? "Nothing is charged in the demo: this is what its pictures would have cost. "
        : "What Segmind charged. "}
      {total.aboutUsd > 0 && (
        <>
          <Money usd={total.aboutUsd} digits={digits} /> of it is an estimate: for some pictures
          Segmind tells no cost.{" "}
        </>
      )}
      {total.unknownCount > 0 &&
        "For an hour after a submit of unknown outcome, what is left is not compared with the count. "}
      Days and times are UTC, as the budget counts them: a picture belongs to the day it was asked
      for.
    </p>
  );
}
