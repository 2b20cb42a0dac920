"use client";

import { Brush, Download, ImagePlus, Pencil, RefreshCw, SlidersHorizontal } from "lucide-react";
import { IconButton, iconButtonClass } from "@/components/ui/icon-button";
import { maskPicture } from "@/lib/browser/mask/mask-picture";
import { edit, reuse, runAgain, runAgainPrice } from "@/lib/browser/recipe";
import { addGenerationAsReference } from "@/lib/browser/references/references";
import type { SheetEntry } from "@/lib/browser/sheet-entry";
import type { Image } from "@/lib/contract/generation";

type TileActionsProps = {
  readonly entry: SheetEntry;
  readonly image: Image;
  /** The Tab key stops at the actions of one tile only: the one the arrows are at. */
  readonly isCurrent: boolean;
};

/** What can be done with a picture from the sheet. A finger opens the picture instead, and finds the same there. */
export function TileActions({ entry, image, isCurrent }: TileActionsProps) {
  const tabIndex = isCurrent ? 0 : -1;
  const price = runAgainPrice(entry);
  return (
    <div className="absolute top-1.5 right-1.5 flex max-w-[calc(100%-12px)] flex-wrap justify-end rounded-control bg-scrim opacity-0 transition-opacity duration-100 group-focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 [@media(hover:none)]:hidden">
      <a
        href={`${image.url}?download=1`}
        download={image.fileName}
        tabIndex={tabIndex}
        data-action="download"
        aria-label="Download"
        title="Download (D)"
        className={iconButtonClass({ surface: "picture" })}
      >
        <Download aria-hidden="true" />
      </a>
      <IconButton
        surface="picture"
        label="Use as reference"
        tabIndex={tabIndex}
        onClick={() => addGenerationAsReference(entry, { isFirst: false })}
        icon={<ImagePlus aria-hidden="true" />}
      />
      <IconButton
        surface="picture"
        label="Edit"
        tabIndex={tabIndex}
        onClick={() => edit(entry)}
        icon={<Pencil aria-hidden="true" />}
      />
      <IconButton
        surface="picture"
        label="Edit with a mask"
        tabIndex={tabIndex}
        data-action="mask"
        onClick={() => maskPicture(entry, image)}
        icon={<Brush aria-hidden="true" />}
      />
      <IconButton
        surface="picture"
        label="Use these settings"
        tabIndex={tabIndex}
        data-action="reuse"
        onClick={() => reuse(entry)}
        icon={<SlidersHorizontal aria-hidden="true" />}
      />
      {price !== null && (
        <IconButton
          surface="picture"
          label={`Run again for ${price}`}
          tabIndex={tabIndex}
          onClick={() => runAgain(entry)}
          icon={<RefreshCw aria-hidden="true" />}
        />
      )}
    </div>
  );
}
