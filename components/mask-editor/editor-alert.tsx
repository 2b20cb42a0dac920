"use client";

import { Button } from "@/components/ui/button";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { MaskSession, MaskState } from "@/lib/browser/mask/mask-session";

type EditorAlertProps = {
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
  readonly state: MaskState;
};

/** What went wrong and what there is to do: a mask that cannot be had, a file that does not fit, a worker that broke down. */
export function EditorAlert({ picture, session, state }: EditorAlertProps) {
  return (
    <div role="alert" className="absolute inset-x-3 top-3 z-10 flex justify-center">
      {state.isBroken ? (
        <Message>
          Painting has stopped. All but the last step is kept. Reload the page to go on.
        </Message>
      ) : state.isMissing ? (
        <Message>
          The mask of this reference could not be loaded, so it is left as it is.
          <Button variant="plain" onClick={() => session.takeAgain()}>
            Try again
          </Button>
        </Message>
      ) : (
        state.unfit !== null && <Unfit picture={picture} session={session} unfit={state.unfit} />
      )}
    </div>
  );
}

type UnfitProps = Omit<EditorAlertProps, "state"> & {
  readonly unfit: NonNullable<MaskState["unfit"]>;
};

function Unfit({ picture, session, unfit: { file, size } }: UnfitProps) {
  const dismiss = () => session.dismissUnfit();
  if (size === null) {
    return (
      <Message>
        This file is no picture. Choose a PNG, JPEG or WebP.
        <Button variant="plain" onClick={dismiss}>
          Close
        </Button>
      </Message>
    );
  }
  return (
    <Message>
      This mask is {size.width} × {size.height}, the picture {picture.width} × {picture.height}. The
      mask was left as it is.
      <Button variant="plain" onClick={() => session.load(file, true)}>
        Scale it
      </Button>
      <Button variant="quiet" onClick={dismiss}>
        Leave it
      </Button>
    </Message>
  );
}

function Message({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="flex max-w-full flex-wrap items-center gap-2 rounded-tile border border-line bg-panel px-4 py-2 text-13 shadow-float">
      {children}
    </div>
  );
}
