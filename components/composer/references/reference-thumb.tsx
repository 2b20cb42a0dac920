import { Brush, CircleAlert, Scaling } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import type { DraftReference } from "@/lib/browser/references/draft-reference";
import type { ReferenceState } from "@/lib/browser/references/reference-state";
import { formatShare } from "@/lib/words/share";
import { maskWords, stateWords } from "./state-words";
import { useReferencePicture } from "./use-reference-picture";

type ReferenceThumbProps = Pick<
  ComponentPropsWithRef<"button">,
  "onKeyDown" | "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel"
> & {
  readonly reference: DraftReference;
  readonly state: ReferenceState | null;
  readonly place: number;
  readonly count: number;
  readonly isSmall: boolean;
  readonly isCurrent: boolean;
  /** True where the model takes none. */
  readonly isOff: boolean;
  readonly onChoose: () => void;
};

/** One reference: chosen by a click or the focus, moved by dragging or with Alt and an arrow. */
export function ReferenceThumb({
  reference,
  state,
  place,
  count,
  isSmall,
  isCurrent,
  isOff,
  onChoose,
  ...gestures
}: ReferenceThumbProps) {
  const { name, mask } = reference;
  const source = useReferencePicture(reference);
  const words = [`Reference ${place + 1} of ${count}: ${name}`, stateWords(state)];
  if (place === 0 && mask !== null) words.push(maskWords(mask));
  return (
    <button
      {...gestures}
      type="button"
      aria-label={words.filter(Boolean).join(", ")}
      aria-current={isCurrent}
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
      title={name}
      disabled={isOff}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onChoose}
      onFocus={onChoose}
      className="relative block size-full touch-none overflow-hidden rounded-control border border-line bg-field select-none aria-current:border-chosen-edge aria-current:inset-ring aria-current:inset-ring-chosen-edge"
    >
      {source !== null && (
        <img
          src={source}
          alt=""
          draggable={false}
          decoding="async"
          className={`size-full object-cover ${reference.upload === null || isOff ? "opacity-45" : ""}`}
        />
      )}
      {place === 0 && mask?.uploadId && <MaskOverlay uploadId={mask.uploadId} />}
      <span
        aria-hidden="true"
        className="absolute top-0.5 left-0.5 flex h-4 min-w-4 items-center justify-center gap-0.5 rounded-[4px] bg-scrim px-1 text-[10px] leading-none text-on-scrim"
      >
        {place + 1}
        {place === 0 && <Brush className="size-2.5" />}
      </span>
      {!isSmall && place === 0 && mask !== null && (
        <span
          aria-hidden="true"
          className="absolute inset-x-0 bottom-0 truncate bg-scrim px-1 text-left text-12 text-on-scrim"
        >
          {mask.share === null ? "Masked" : `Masked ${formatShare(mask.share)}`}
        </span>
      )}
      <StateMark state={state} />
    </button>
  );
}

/** The masked part in the accent's colour. */
function MaskOverlay({ uploadId }: { readonly uploadId: string }) {
  const image = `url(/api/uploads/${uploadId}?thumbnail=1)`;
  return (
    <span
      aria-hidden="true"
      style={{ maskImage: image }}
      className="absolute inset-0 bg-accent [mask-mode:luminance] mask-cover mask-center opacity-55"
    />
  );
}

function StateMark({ state }: { readonly state: ReferenceState | null }) {
  const icon = "absolute inset-0 m-auto size-5 rounded-full bg-panel p-0.5";
  switch (state?.kind) {
    case "failed":
      return <CircleAlert aria-hidden="true" className={`${icon} text-danger`} />;
    case "large":
      return <Scaling aria-hidden="true" className={`${icon} text-warn`} />;
    case "waiting":
    case "preparing":
    case "uploading":
      return (
        <span aria-hidden="true" className="absolute inset-x-1 bottom-1 h-1 rounded-full bg-scrim">
          <span
            style={{ width: `${state.kind === "uploading" ? state.share * 100 : 0}%` }}
            className="block h-full rounded-full bg-on-scrim"
          />
        </span>
      );
    case undefined:
      return null;
  }
}
