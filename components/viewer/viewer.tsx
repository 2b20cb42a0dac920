"use client";

import { usePathname, useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { ToastRegion } from "@/components/ui/toast";
import { openDelivery } from "@/lib/browser/deliver/delivery-request";
import { maskPicture } from "@/lib/browser/references/mask-picture";
import { useIsFileMissing } from "@/lib/browser/generations/missing-files";
import { reuse } from "@/lib/browser/recipe";
import { promptOf } from "@/lib/browser/sheet/sheet-entry";
import { hasRoomBehind, moveWayBack } from "@/lib/browser/sheet/way-back";
import type { Generation, Image } from "@/lib/contract/generation";
import { BackdropField, firstBackdrop } from "./backdrop";
import { trashWithUndo } from "./judge-with-undo";
import { NoPicture } from "./no-picture";
import { OutsideMask } from "./outside-mask";
import { RecipePanel } from "./recipe-panel";
import { useVersion } from "./use-version";
import { useViewed, type Viewed } from "./use-viewed";
import { useViewerKeys } from "./use-viewer-keys";
import { goActs, judgeActs } from "./viewer-acts";
import { ViewerBar } from "./viewer-bar";
import { ZoomedPicture } from "./zoomed-picture";

/** One picture over everything else: itself, how it was made, what it cost. Its address is `/g/{id}`. */
export function Viewer() {
  const id = usePathname().split("/").at(-1) ?? "";
  const viewed = useViewed(id);
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useLeave();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const { generation } = viewed;
  const isMissing = useIsFileMissing(id);
  const name = generation === undefined ? "Picture" : nameOf(generation);
  return (
    <dialog
      ref={dialog}
      aria-label={name}
      onClose={(event) => event.target === dialog.current && leave()}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-y-auto bg-wall p-0 text-ink md:overflow-hidden"
    >
      {generation?.image && !isMissing ? (
        <WithPicture
          // A new picture is seen whole first, and its original loads anew.
          key={id}
          generation={generation}
          image={generation.image}
          viewed={viewed}
          dialog={dialog}
          onLeave={leave}
        />
      ) : (
        <WithoutPicture viewed={viewed} onLeave={leave} />
      )}
      <ToastRegion />
    </dialog>
  );
}

type RoomProps = { readonly viewed: Viewed; readonly onLeave: () => void };

const room =
  "flex min-h-full flex-col md:grid md:h-full md:grid-cols-[minmax(0,1fr)_320px] md:grid-rows-[auto_minmax(0,1fr)]";

type WithPictureProps = RoomProps & {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly generation: Generation;
  readonly image: Image;
};

function WithPicture({ generation, image, viewed, dialog, onLeave }: WithPictureProps) {
  const version = useVersion(image, generation.protect);
  const [backdrop, setBackdrop] = useState(firstBackdrop);
  const show = useShow();
  const onTrash = useTrash(viewed, show, onLeave);
  const onDeliver = () => openDelivery(generation, version.shown);
  useViewerKeys(dialog, {
    ...goActs(viewed, show),
    ...judgeActs(generation),
    download: () => clickOn(dialog, "download"),
    compare: () => clickOn(dialog, "compare"),
    deliver: onDeliver,
    mask: () => maskPicture(generation, image),
    reuse: () => {
      reuse(generation);
      onLeave();
    },
    trash: onTrash,
  });
  return (
    <div className={room}>
      <ZoomedPicture
        name={nameOf(generation)}
        {...{ generation, image, viewed, version, backdrop, dialog, onLeave, onDeliver }}
        onShow={show}
      />
      <RecipePanel generation={generation} onLeave={onLeave} onTrash={onTrash}>
        {image.hasAlpha && <BackdropField backdrop={backdrop} onChange={setBackdrop} />}
        {generation.protect !== null && (
          <OutsideMask protection={generation.protect} image={image} version={version} />
        )}
      </RecipePanel>
    </div>
  );
}

function WithoutPicture({ viewed, onLeave }: RoomProps) {
  const { generation } = viewed;
  const onTrash = useTrash(viewed, useShow(), onLeave);
  return (
    <div className={generation === undefined ? "h-full" : room}>
      {generation !== undefined && (
        <ViewerBar name={nameOf(generation)} viewed={viewed} onLeave={onLeave} />
      )}
      <NoPicture viewed={viewed} onLeave={onLeave} />
      {generation !== undefined && (
        // Nothing can be made of a file that is not there.
        <RecipePanel
          generation={{ ...generation, image: null }}
          onLeave={onLeave}
          onTrash={onTrash}
        />
      )}
    </div>
  );
}

/** Back to where it was opened: a step back where that lies behind, so that it stands as it was left. */
function useLeave(): () => void {
  const router = useRouter();
  return () => {
    if (hasRoomBehind()) router.back();
    else router.push("/");
  };
}

/** Another picture at the same place of the history: one step back is always the sheet. */
function useShow(): (generation: Generation) => void {
  return ({ id }) => {
    moveWayBack(id);
    window.history.replaceState(null, "", `/g/${id}`);
  };
}

/** Deletes what is viewed, and goes on to its neighbour or back where there is none. */
function useTrash(
  { generation, next, previous }: Viewed,
  show: (generation: Generation) => void,
  leave: () => void,
): () => void {
  return () => {
    if (generation === undefined) return;
    trashWithUndo(generation);
    const neighbour = next ?? previous;
    if (neighbour === undefined) leave();
    else show(neighbour);
  };
}

/** What a person calls it, or what it was asked for as. */
function nameOf(generation: Generation): string {
  return generation.title ?? promptOf(generation);
}

/** A link is clicked and not followed by code, so that the browser does as with a mouse. */
function clickOn(dialog: RefObject<HTMLElement | null>, action: string): void {
  dialog.current?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
}
