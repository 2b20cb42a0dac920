"use client";

import { Redo2, Undo2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { MaskSession, MaskState } from "@/lib/browser/mask/mask-session";
import { MaskActions } from "./mask-actions";

type EditorBarProps = {
  readonly titleId: string;
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
  readonly state: MaskState;
  /** Whether there is room for what is done to the mask as a whole. */
  readonly isWide: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Over the stage: the way back, what is being masked, undo, the mask as a whole, and the one thing to do next. */
export function EditorBar(props: EditorBarProps) {
  const { titleId, picture, session, state, isWide, onClose, onDone } = props;
  const { summary } = state;
  const whyNot = whyNotUsed(state);
  return (
    <header className="col-span-full flex h-13 items-center gap-2 border-b border-line bg-panel px-2.5 max-md:h-14">
      <IconButton label="Close" icon={<X aria-hidden="true" />} onClick={onClose} />
      <h2 id={titleId} className="text-13 font-semibold">
        Mask<span className="sr-only"> editor</span>
      </h2>
      <p className="ml-1 flex min-w-0 gap-1.5 text-13 whitespace-nowrap text-muted max-md:sr-only">
        <span className="truncate">{picture.name}</span>
        <span>
          · {picture.width} × {picture.height}
        </span>
      </p>
      <div className="ml-auto flex shrink-0 items-center gap-1 md:gap-2">
        <StepButton
          label="Undo"
          icon={<Undo2 aria-hidden="true" />}
          isOff={summary?.canUndo !== true}
          onClick={() => session.undo()}
        />
        <StepButton
          label="Redo"
          icon={<Redo2 aria-hidden="true" />}
          isOff={summary?.canRedo !== true}
          onClick={() => session.redo()}
        />
        {isWide && (
          <div className="flex items-center gap-2 border-x border-line px-3">
            <MaskActions picture={picture} session={session} />
          </div>
        )}
        <Button
          variant="primary"
          disabled={whyNot !== null}
          title={whyNot ?? undefined}
          onClick={onDone}
        >
          Use this mask
        </Button>
      </div>
    </header>
  );
}

function whyNotUsed({ summary, isMissing }: MaskState): string | null {
  if (isMissing) return "The mask that this one would replace could not be loaded";
  return (summary?.share ?? 0) === 0 ? "Paint something first" : null;
}

type StepButtonProps = {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

function StepButton({ label, icon, isOff, onClick }: StepButtonProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      // Not `disabled`: a button that goes dead under the finger drops the focus.
      aria-disabled={isOff}
      onClick={() => !isOff && onClick()}
      className="aria-disabled:cursor-not-allowed aria-disabled:text-line-strong"
    />
  );
}
