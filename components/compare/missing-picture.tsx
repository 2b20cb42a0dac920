"use client";

import { ImageOff } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { showToast } from "@/components/ui/toast";
import { mayFetchAgain } from "@/lib/browser/generations/missing-files";
import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import { useFetchAgain } from "@/lib/browser/generations/use-fetch-again";
import type { Generation } from "@/lib/contract/generation";

type MissingPictureProps = {
  readonly picture: ComparedPicture;
  /** The mode would have laid it over another one. */
  readonly isForced: boolean;
};

/** In the place of a picture whose file is gone from the store: what happened, and what can still be done. */
export function MissingPicture({ picture, isForced }: MissingPictureProps) {
  const { generation } = picture;
  return (
    <div className="flex size-full flex-col items-center justify-center gap-1 overflow-y-auto p-4 pt-12 text-center">
      <ImageOff aria-hidden="true" className="mb-1 size-6 shrink-0 text-danger" />
      <p className="max-w-100 text-15 font-semibold text-balance">
        {generation === null
          ? "The file of this reference is missing"
          : "The file of this picture is missing"}
      </p>
      <p className="max-w-100 text-13 text-balance text-muted">
        It was removed from the store.{" "}
        {generation === null
          ? "Take it away, and compare with another picture."
          : "How it was made is still here."}
        {isForced && " Until it is back, the pictures stand side by side."}
      </p>
      {generation !== null && <Acts generation={generation} />}
    </div>
  );
}

function Acts({ generation }: { readonly generation: Generation }) {
  const { id } = generation;
  const { isBusy, fetchAgain } = useFetchAgain([id]);
  return (
    <div className="mt-3 flex flex-wrap justify-center gap-2">
      {mayFetchAgain(generation) && (
        <Button
          variant="plain"
          aria-disabled={isBusy}
          title="From Segmind, which holds each picture for 7 days; for free"
          onClick={() => !isBusy && void fetchAgain().then((text) => showToast({ text }))}
        >
          {isBusy ? "Fetching it…" : "Fetch it again"}
        </Button>
      )}
      <Link href={`/g/${id}`} prefetch={false} className={buttonClass({ variant: "quiet" })}>
        Details
      </Link>
    </div>
  );
}
