import { Columns2, Copy, Download, FileDown, X } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton, iconButtonClass } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/browser/api/api-error";
import { enterCompare } from "@/lib/browser/compare/compare-place";
import { copyPicture } from "@/lib/browser/deliver/copy-picture";
import type { Image } from "@/lib/contract/generation";
import type { Viewed } from "./use-viewed";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { ZoomControl } from "./zoom-control";

type ViewerBarProps = {
  readonly name: string;
  readonly viewed: Viewed;
  readonly onLeave: () => void;
  readonly image?: Image;
  readonly zoom?: Zoom;
  /** Where it is compared. */
  readonly compareAddress?: string;
  readonly onDeliver?: () => void;
};

/** Over the stage: the way back, what it is, how large it is shown, what it compares with, the file. */
export function ViewerBar({ name, viewed, onLeave, image, zoom, ...ways }: ViewerBarProps) {
  return (
    <header className="sticky top-0 z-10 col-span-full flex h-13 shrink-0 items-center gap-3 border-b border-line bg-panel px-2.5 max-md:h-14">
      <IconButton label="Close" icon={<X aria-hidden="true" />} onClick={onLeave} />
      <h1 className="max-w-120 min-w-0 truncate text-13 font-semibold">{name}</h1>
      {viewed.place !== null && (
        <p className="shrink-0 text-13 text-muted max-md:hidden">
          {viewed.place} of {viewed.count}
        </p>
      )}
      <div className="ml-auto flex shrink-0 items-center gap-2">
        {zoom && <ZoomControl zoom={zoom} />}
        {image && <MoreWays image={image} {...ways} />}
        {image && (
          <a
            href={`${image.url}${image.url.includes("?") ? "&" : "?"}download=1`}
            download={image.fileName}
            data-action="download"
            className={buttonClass({ variant: "plain" })}
          >
            <Download aria-hidden="true" />
            <span className="max-md:sr-only">Download</span>
          </a>
        )}
      </div>
    </header>
  );
}

type MoreWaysProps = Pick<ViewerBarProps, "compareAddress" | "onDeliver"> & {
  readonly image: Image;
};

function MoreWays({ image, compareAddress, onDeliver }: MoreWaysProps) {
  return (
    <div className="flex">
      {compareAddress && (
        <Link
          href={compareAddress}
          prefetch={false}
          data-action="compare"
          aria-label="Compare"
          title="Compare (C)"
          onClick={enterCompare}
          className={iconButtonClass({})}
        >
          <Columns2 aria-hidden="true" />
        </Link>
      )}
      <IconButton
        label="Copy the picture"
        icon={<Copy aria-hidden="true" />}
        onClick={() => void copyAndSay(image)}
        className="max-md:hidden"
      />
      {onDeliver && (
        <IconButton
          label="Download as…"
          icon={<FileDown aria-hidden="true" />}
          onClick={onDeliver}
        />
      )}
    </div>
  );
}

async function copyAndSay(image: Image): Promise<void> {
  try {
    const isCopied = await copyPicture(image);
    showToast({ text: isCopied ? "The picture is on the clipboard, as a PNG." : noClipboard });
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    showToast({ text: `${failure.message} Nothing was copied, and nothing was charged.` });
  }
}

const noClipboard = "This browser does not let Easel copy pictures. Download it instead.";
