"use client";

import { Info } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

/** Segmind's id of the job, for its support; folded away. */
export function RequestId({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  const textId = useId();
  return (
    <>
      <Button
        variant="plain"
        icon={<Info aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={textId}
        onClick={() => setOpen(!isOpen)}
      >
        Request id
      </Button>
      <div id={textId} hidden={!isOpen} className="w-full">
        <div className="flex items-center gap-2 rounded-control bg-field py-1 pr-1 pl-3">
          <span className="min-w-0 grow font-mono text-12 break-all">{id}</span>
          <CopyButton variant="quiet" text={id} />
        </div>
      </div>
    </>
  );
}
