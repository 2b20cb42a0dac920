import type { MaskState } from "@/lib/browser/mask/mask-session";
import { formatShare } from "@/lib/words/share";

type StatusLineProps = { readonly state: MaskState; readonly percent: string };

/** How much the mask covers, said aloud after each change, and how large the picture is shown. */
export function StatusLine({ state: { summary, isKept }, percent }: StatusLineProps) {
  return (
    <div className="flex h-10 shrink-0 items-center gap-3 px-4 text-13 text-muted">
      <p role="status" aria-label="Coverage" className="whitespace-nowrap">
        {summary === null ? (
          "Opening the mask…"
        ) : (
          <>
            Mask covers <b className="font-semibold text-ink">{formatShare(summary.share)}</b>
          </>
        )}
      </p>
      <p className="border-l border-line-strong pl-3 whitespace-nowrap">{percent}</p>
      {isKept ? (
        <p className="truncate text-faint max-md:hidden pointer-coarse:hidden">
          Space pans · 0 fits · 1 is 100 % · X swaps · Shift draws straight
        </p>
      ) : (
        <p className="truncate text-warn">
          This browser does not keep the mask. Use it before you leave the page.
        </p>
      )}
    </div>
  );
}
