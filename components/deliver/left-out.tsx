"use client";

import { ImageOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { mayFetchAgain } from "@/lib/browser/generations/missing-files";
import { useFetchAgain } from "@/lib/browser/generations/use-fetch-again";
import type { MissingPictures } from "@/lib/contract/missing-pictures";
import { leftOutWords, remedyWords } from "./left-out-words";

type LeftOutProps = {
  readonly told: MissingPictures;
  /** Asks the store again, once files may be back. */
  readonly onLookAgain: () => Promise<unknown>;
};

/** Says before the download which pictures it cannot hold, and brings back what Segmind still holds. */
export function LeftOut({ told, onLookAgain }: LeftOutProps) {
  const [said, setSaid] = useState("");
  const held = told.missing.filter(mayFetchAgain);
  const { isBusy, fetchAgain } = useFetchAgain(held.map(({ id }) => id));
  const fetchThem = async () => {
    setSaid(await fetchAgain());
    await onLookAgain();
  };
  if (told.missing.length === 0 && said === "") return null;
  return (
    <div role="group" aria-label="Missing files">
      {told.missing.length > 0 && (
        <div className="flex gap-3 rounded-control border border-line p-3 text-12">
          <ImageOff aria-hidden="true" className="size-4 shrink-0 text-danger" />
          <div className="flex min-w-0 flex-col items-start gap-2">
            <p role="alert" className="wrap-anywhere">
              {leftOutWords(told)}{" "}
              <span className="text-muted">{remedyWords(held.length > 0)}</span>
            </p>
            {held.length > 0 && (
              <Button
                variant="plain"
                size="small"
                aria-disabled={isBusy}
                onClick={() => !isBusy && void fetchThem()}
              >
                {held.length === 1 ? "Fetch it again" : `Fetch ${held.length} again`}
              </Button>
            )}
          </div>
        </div>
      )}
      <p role="status" className="text-12 text-muted not-empty:mt-2">
        {said}
      </p>
    </div>
  );
}
