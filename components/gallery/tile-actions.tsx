"use client";

import { Download, ImagePlus, Pencil, Star } from "lucide-react";
import { IconButton, iconButtonClass } from "@/components/ui/icon-button";
import { edit } from "@/lib/browser/recipe";
import { addGenerationAsReference } from "@/lib/browser/references/references";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import type { Image } from "@/lib/contract/generation";
import { toggleStar } from "./choosing";
import { TileMenu } from "./tile-menu";

type TileActionsProps = {
  readonly entry: SheetEntry;
  readonly image: Image;
  /** The Tab key stops at the actions of one tile only: the one the arrows are at. */
  readonly isCurrent: boolean;
};

/** What can be done with a picture from the sheet. A finger opens the picture instead, and finds the same there. */
export function TileActions({ entry, image, isCurrent }: TileActionsProps) {
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div className="absolute top-1.5 right-1.5 flex rounded-control bg-scrim opacity-0 transition-opacity duration-100 group-focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 [@media(hover:none)]:hidden">
      <IconButton
        surface="picture"
        className="group-data-narrow:hidden"
        label={entry.starred ? "Take the star" : "Star"}
        tabIndex={tabIndex}
        onClick={() => toggleStar([entry])}
        icon={<Star aria-hidden="true" fill={entry.starred ? "currentColor" : "none"} />}
      />
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
      <TileMenu entry={entry} image={image} tabIndex={tabIndex} />
    </div>
  );
}
