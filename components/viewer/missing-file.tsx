"use client";

import { ImageOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { mayFetchAgain } from "@/lib/browser/generations/missing-files";
import { useFetchAgain } from "@/lib/browser/generations/use-fetch-again";
import type { Generation } from "@/lib/contract/generation";

type MissingFileProps = { readonly generation: Generation; readonly onLeave: () => void };

/** Made and paid for, and its file is gone from the store: what happened, and the way to have it back. */
export function MissingFile({ generation, onLeave }: MissingFileProps) {
  const { isBusy, fetchAgain } = useFetchAgain([generation.id]);
  const [said, setSaid] = useState("");
  const mayFetch = mayFetchAgain(generation);
  return (
    <div className="flex h-full min-h-[58dvh] flex-col items-center justify-center gap-1 p-6 text-center">
      <ImageOff aria-hidden="true" className="mb-1 size-6 text-danger" />
      <p className="max-w-100 text-15 font-semibold text-balance">
        The file of this picture is missing
      </p>
      <p className="max-w-100 text-13 text-balance text-muted">
        It was removed from the store. How it was made is still here, to use or to run again.{" "}
        {mayFetch
          ? "Segmind holds each picture for 7 days: until then it can be fetched again for free."
          : "Segmind held it for 7 days, which are over."}
      </p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        {mayFetch && (
          <Button
            variant="primary"
            // Not `disabled`: a button that goes dead under the finger drops the focus.
            aria-disabled={isBusy}
            onClick={() => !isBusy && void fetchAgain().then(setSaid)}
          >
            {isBusy ? "Fetching it…" : "Fetch it again"}
          </Button>
        )}
        <Button variant="plain" onClick={onLeave}>
          To the contact sheet
        </Button>
      </div>
      <p role="status" className="max-w-100 text-12 text-balance text-muted not-empty:mt-2">
        {said}
      </p>
    </div>
  );
}
