"use client";

import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/browser/api/api";
import { ApiError } from "@/lib/browser/api/api-error";
import { copyPicture } from "@/lib/browser/deliver/copy-picture";
import { saveFile } from "@/lib/browser/deliver/save-file";
import { promptOf } from "@/lib/browser/sheet/sheet-entry";
import type { Generation, Image } from "@/lib/contract/generation";
import { chargedWords } from "@/lib/errors";
import { pictureFileName } from "@/lib/image/file-name";
import { formatSize } from "@/lib/models/size";
import { type Delivery, enlargement, exportQuery, resultOf } from "./delivery";

type ResultBarProps = {
  readonly generation: Generation;
  readonly image: Image;
  readonly delivery: Delivery;
  readonly isRefused: boolean;
};

/** Sharper than this eye sees no difference; above it people are told. */
const softAbove = 1.05;

/** What comes out, under which name, and the two ways to have it. */
export function ResultBar({ generation, image, delivery, isRefused }: ResultBarProps) {
  const { isBusy, said, run } = useRun();
  const times = enlargement(delivery, image);
  const name = nameOf(generation, image, delivery);
  const onDownload = async () => {
    saveFile(await api.file(addressOf(image, delivery)), name);
    return "It is in your downloads.";
  };
  const onCopy = async () =>
    (await copyPicture(image))
      ? "The picture is on the clipboard, as a PNG."
      : "This browser does not let Easel copy pictures.";
  return (
    <footer className="-mx-4 mt-5 -mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line p-4">
      <div className="min-w-0 flex-1 basis-60">
        <p role="status" aria-label="Result" className="text-13 break-all">
          <span className="font-semibold">{formatSize(resultOf(delivery, image))}</span> · {name}
        </p>
        <p className="text-12 text-muted">
          {times > softAbove
            ? `Drawn ${times.toFixed(1)} times larger than made: it will look soft.`
            : "Sharp: no pixel is made up."}
        </p>
        <p role="status" className="text-12 text-muted not-empty:mt-1">
          {isBusy ? "Preparing the file…" : said}
        </p>
      </div>
      <Button
        variant="plain"
        icon={<Copy aria-hidden="true" />}
        disabled={isBusy}
        onClick={() => void run(onCopy)}
      >
        Copy as made
      </Button>
      <Button
        variant="primary"
        icon={<Download aria-hidden="true" />}
        disabled={isRefused || isBusy}
        onClick={() => void run(onDownload)}
      >
        Download
      </Button>
    </footer>
  );
}

/** Does one thing at a time, and keeps what came of it in words. */
function useRun() {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const run = async (act: () => Promise<string>) => {
    setBusy(true);
    const words = await act().catch((failure: unknown) => {
      if (failure instanceof ApiError) return `${failure.message} ${chargedWords[failure.charged]}`;
      throw failure;
    });
    setSaid(words);
    setBusy(false);
  };
  return { isBusy, said, run };
}

function nameOf(generation: Generation, image: Image, delivery: Delivery): string {
  return pictureFileName({
    ...resultOf(delivery, image),
    prompt: promptOf(generation),
    id: generation.id,
    contentType: `image/${delivery.format}`,
    // The address tells which of two versions it is.
    ...(image.url.includes("variant=raw") && { version: "as-made" }),
  });
}

function addressOf({ url, width, height }: Image, delivery: Delivery): string {
  const query = exportQuery(delivery, { width, height });
  return `${url}${url.includes("?") ? "&" : "?"}${query.toString()}`;
}
