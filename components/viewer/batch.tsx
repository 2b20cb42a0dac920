"use client";

import { Columns2, Download } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { enterCompare } from "@/lib/browser/compare/compare-place";
import { formatCompared, maxCompared } from "@/lib/browser/compare/compared";
import { openArchive } from "@/lib/browser/deliver/delivery-request";
import { useGenerations } from "@/lib/browser/generations/use-generations";
import type { Generation } from "@/lib/contract/generation";

/** The variations that were made together: compared, or taken away in one file. */
export function Batch({ generation: { batchId } }: { readonly generation: Generation }) {
  const { items } = useGenerations();
  const batch = items.filter((item) => item.batchId === batchId && item.image !== null);
  if (batchId === null || batch.length < 2) return null;
  const ids = batch.map(({ id }) => id);
  const compared = ids.slice(0, maxCompared).map((id) => ({ id, isSource: false }));
  return (
    <section aria-label="Variations" className="border-b border-line px-4 pt-3 pb-4">
      <h2 className="mb-2 text-12 font-medium text-muted">{batch.length} variations</h2>
      <div className="flex flex-wrap gap-2">
        <Link
          href={`/compare?ids=${formatCompared(compared)}`}
          prefetch={false}
          onClick={enterCompare}
          className={buttonClass({ variant: "plain" })}
        >
          <Columns2 aria-hidden="true" />
          {ids.length > maxCompared ? `Compare ${maxCompared}` : "Compare them"}
        </Link>
        <Button
          variant="plain"
          icon={<Download aria-hidden="true" />}
          onClick={() => openArchive(ids)}
        >
          Download all
        </Button>
      </div>
    </section>
  );
}
