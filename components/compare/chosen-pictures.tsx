"use client";

import { ArrowLeftRight, ImageOff, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type Compared, formatCompared, maxCompared } from "@/lib/browser/compare/compared";
import { isFileMissing, useIsFileMissing } from "@/lib/browser/generations/missing-files";
import type { ComparedPicture } from "@/lib/browser/compare/use-compared";
import { Choice } from "./choice";

type ChosenPicturesProps = {
  readonly all: readonly Compared[];
  readonly pictures: readonly ComparedPicture[];
  readonly missing: readonly string[];
  readonly onChange: (all: readonly Compared[]) => void;
};

/** Which pictures are compared, in order: each can be taken away, another put in, the order changed. */
export function ChosenPictures({ all, pictures, missing, onChange }: ChosenPicturesProps) {
  const [isChoosing, setChoosing] = useState(pictures.length < 2);
  const without = (key: string) => all.filter((each) => formatCompared([each]) !== key);
  const [first, ...rest] = all;
  return (
    <footer className="border-t border-line bg-panel">
      {missing.length > 0 && (
        <p role="alert" className="px-3 pt-2 text-12 text-danger">
          {missing.join(" ")}
        </p>
      )}
      {isChoosing && all.length < maxCompared && (
        <Choice all={all} onChoose={(id) => onChange([...all, { id, isSource: false }])} />
      )}
      <div className="flex items-center gap-2 p-2 max-sm:flex-wrap sm:overflow-x-auto">
        <ul
          aria-label="Compared pictures"
          className="flex max-w-full shrink-0 gap-2 overflow-x-auto"
        >
          {pictures.map((picture) => (
            <li
              key={picture.key}
              className="flex shrink-0 items-center rounded-control border border-line"
            >
              <Small picture={picture} />
              <IconButton
                label={`Take away: ${picture.name}`}
                icon={<X aria-hidden="true" />}
                disabled={all.length === 1}
                onClick={() => onChange(without(picture.key))}
              />
            </li>
          ))}
        </ul>
        {first !== undefined && rest.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            icon={<ArrowLeftRight aria-hidden="true" />}
            onClick={() => onChange([...rest, first])}
          >
            {rest.length === 1 ? "Swap" : "First to the end"}
          </Button>
        )}
        <Button
          variant="plain"
          size="small"
          aria-expanded={isChoosing}
          disabled={all.length === maxCompared}
          onClick={() => setChoosing(!isChoosing)}
          className="ml-auto"
        >
          {all.length === maxCompared ? "Four are the most" : "Add a picture"}
        </Button>
      </div>
    </footer>
  );
}

function Small({ picture: { fileId, name, thumbnailUrl } }: { readonly picture: ComparedPicture }) {
  if (useIsFileMissing(fileId)) {
    return (
      <span
        role="img"
        aria-label={name}
        className="flex h-11 w-14 items-center justify-center rounded-control bg-field text-danger"
      >
        <ImageOff aria-hidden="true" className="size-4" />
      </span>
    );
  }
  return (
    <img
      src={thumbnailUrl}
      alt={name}
      onError={() => void isFileMissing(fileId, thumbnailUrl)}
      className="h-11 w-14 rounded-control bg-field object-cover"
    />
  );
}
