import { Download, X } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import type { Image } from "@/lib/contract/generation";
import type { Viewed } from "./use-viewed";
import type { Zoom } from "@/lib/browser/use-zoom";
import { ZoomControl } from "./zoom-control";

type ViewerBarProps = {
  readonly name: string;
  readonly viewed: Viewed;
  readonly onLeave: () => void;
  readonly image?: Image;
  readonly zoom?: Zoom;
};

/** Over the stage: the way back, what it is, how large it is shown, the file. */
export function ViewerBar({ name, viewed, onLeave, image, zoom }: ViewerBarProps) {
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
