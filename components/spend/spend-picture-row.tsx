import Link from "next/link";
import { leaveRoom } from "@/lib/browser/sheet/way-back";
import type { SpendPicture } from "@/lib/contract/spend";
import { formatShortUtcDay } from "@/lib/words/day";
import { Money } from "./money";
import { modelWords } from "./spend-words";

type SpendPictureRowProps = { readonly picture: SpendPicture; readonly digits: number };

/** One picture and what it cost; the whole row opens it. */
export function SpendPictureRow({ picture, digits }: SpendPictureRowProps) {
  const { id, prompt, day, createdAt, model, madeBy } = picture;
  const about = [`${formatShortUtcDay(day)} ${createdAt.slice(11, 16)}`, modelWords(model), madeBy];
  return (
    <li className="border-t border-line">
      <Link
        href={`/g/${id}`}
        prefetch={false}
        onClick={leaveRoom}
        className="flex min-h-15 items-center gap-3 px-4 py-2 outline-none hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent max-md:px-3"
      >
        <Thumbnail picture={picture} />
        <span className="min-w-0 flex-1">
          <span dir="auto" className="block truncate">
            {prompt}
          </span>
          <span className="block truncate text-12 text-muted">
            {about.filter((words) => words !== null).join(" · ")}
          </span>
        </span>
        <span className="shrink-0 text-right">
          <Cost picture={picture} digits={digits} />
        </span>
      </Link>
    </li>
  );
}

function Thumbnail({ picture: { thumbnailUrl } }: Pick<SpendPictureRowProps, "picture">) {
  return (
    <span className="size-11 shrink-0 overflow-hidden rounded-control bg-wall">
      {thumbnailUrl !== null && (
        <img
          src={thumbnailUrl}
          alt=""
          width={44}
          height={44}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      )}
    </span>
  );
}

function Cost({ picture, digits }: SpendPictureRowProps) {
  const { costUsd, isCostAbout, heldUsd, state } = picture;
  if (costUsd === null) {
    return (
      <>
        <span className="block text-muted">
          <Money usd={heldUsd} digits={digits} />
        </span>
        <span className="block text-12 text-muted">
          {state === "unknown" ? "may be charged" : "held"}
        </span>
      </>
    );
  }
  return (
    <>
      <span className="block font-medium">
        <Money usd={costUsd} digits={digits} isAbout={isCostAbout} />
      </span>
      {state === "failed" && <span className="block text-12 text-muted">picture lost</span>}
    </>
  );
}
