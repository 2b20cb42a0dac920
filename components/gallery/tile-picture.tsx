"use client";

import Link from "next/link";
import { useState } from "react";
import type { Image } from "@/lib/contract/generation";
import { Button } from "@/components/ui/button";
import { isFileMissing, useIsFileMissing } from "@/lib/browser/generations/missing-files";
import { loadWhatIsSeen } from "@/lib/browser/sheet/load-what-is-seen";
import { carryPicture } from "@/lib/browser/references/carried-picture";
import { promptOf, type SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { leaveSheet } from "@/lib/browser/sheet/way-back";
import { formatExpected } from "@/lib/words/duration";
import { formatCharge } from "@/lib/words/money";
import { TileActions } from "./tile-actions";
import { TileFace } from "./tile-face";
import { TileMissing } from "./tile-missing";

type TilePictureProps = {
  readonly entry: SheetEntry;
  readonly image: Image;
  readonly isCurrent: boolean;
  /** A pointer or the keyboard is at it: only then there is what can be done, sixty elements each. */
  readonly isReached: boolean;
};

/** A finished picture, shown whole once it is decoded; on hover and focus with what it was and what it cost. */
export function TilePicture({ entry, image, isCurrent, isReached }: TilePictureProps) {
  const [load, setLoad] = useState<"pending" | "shown" | "broken">("pending");
  if (useIsFileMissing(entry.id)) return <TileMissing {...{ entry, isCurrent, isReached }} />;
  if (load === "broken") return <Broken onTryAgain={() => setLoad("pending")} />;
  return (
    <>
      <Link
        href={`/g/${entry.id}`}
        prefetch={false}
        tabIndex={-1}
        data-action="open"
        aria-label={`Open ${promptOf(entry)}`}
        onClick={() => leaveSheet(entry.id)}
        onDragStart={({ dataTransfer }) => carryPicture(dataTransfer, entry)}
        className={`block size-full overflow-hidden rounded-tile ${image.hasAlpha && load === "shown" ? "checkerboard" : ""}`}
      >
        <img
          ref={loadWhatIsSeen}
          src={image.thumbnailUrl}
          alt=""
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
          draggable={false}
          onLoad={(event) => {
            const shown = () => setLoad("shown");
            void event.currentTarget.decode().then(shown, shown);
          }}
          onError={() => {
            const { thumbnailUrl } = image;
            void isFileMissing(entry.id, thumbnailUrl).then(
              (isMissing) => isMissing || setLoad("broken"),
            );
          }}
          className={`size-full object-cover ${load === "shown" ? "" : "opacity-0"}`}
        />
      </Link>
      {isReached && <TileActions entry={entry} image={image} isCurrent={isCurrent} />}
      {isReached && <Foot entry={entry} />}
    </>
  );
}

function Broken({ onTryAgain }: { readonly onTryAgain: () => void }) {
  return (
    <TileFace lead="The picture did not load" rest="It is kept, and nothing is lost.">
      <Button variant="plain" size="small" onClick={onTryAgain}>
        Try again
      </Button>
    </TileFace>
  );
}

function Foot({ entry }: { readonly entry: SheetEntry }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 bottom-0 hidden h-8 items-center gap-3 rounded-b-tile bg-scrim px-2.5 text-12 text-on-scrim group-focus-within:flex group-hover:flex group-focus:flex [@media(hover:none)]:hidden!"
    >
      <span className="min-w-0 flex-1 truncate">{promptOf(entry)}</span>
      <span className="shrink-0">{facts(entry)}</span>
    </div>
  );
}

/** "$0.165 · 91 s" */
function facts(entry: SheetEntry): string {
  const { submittedAt, finishedAt } = entry;
  const took =
    submittedAt === null || finishedAt === null
      ? null
      : formatExpected((Date.parse(finishedAt) - Date.parse(submittedAt)) / 1_000);
  return [formatCharge(entry), took].filter((fact) => fact !== null).join(" · ");
}
