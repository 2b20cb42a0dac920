"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { maskPicture } from "@/lib/browser/mask/mask-picture";
import { reuse } from "@/lib/browser/recipe";
import { promptOf } from "@/lib/browser/sheet-entry";
import { hasRoomBehind, moveSheetPlace } from "@/lib/browser/sheet-place";
import { useSize } from "@/lib/browser/use-size";
import type { Generation, Image } from "@/lib/contract/generation";
import { Neighbours } from "./neighbours";
import { NoPicture } from "./no-picture";
import { OutsideMask } from "./outside-mask";
import { RecipePanel } from "./recipe-panel";
import { Stage } from "./stage";
import { useVersion } from "./use-version";
import { useViewed, type Viewed } from "./use-viewed";
import { useViewerKeys } from "./use-viewer-keys";
import { useZoom } from "@/lib/browser/use-zoom";
import { ViewerBar } from "./viewer-bar";

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
  const name = generation === undefined ? "Picture" : promptOf(generation);
  return (
    <dialog
      ref={dialog}
      aria-label={name}
      onClose={(event) => event.target === dialog.current && leave()}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-y-auto bg-wall p-0 text-ink md:overflow-hidden"
    >
      {generation?.image ? (
        <WithPicture
          // A new picture is seen whole first, and its original loads anew.
          key={id}
          generation={generation}
          image={generation.image}
          viewed={viewed}
          onLeave={leave}
        />
      ) : (
        <WithoutPicture viewed={viewed} onLeave={leave} />
      )}
    </dialog>
  );
}

type RoomProps = { readonly viewed: Viewed; readonly onLeave: () => void };

const room =
  "flex min-h-full flex-col md:grid md:h-full md:grid-cols-[minmax(0,1fr)_320px] md:grid-rows-[auto_minmax(0,1fr)]";

type WithPictureProps = RoomProps & { readonly generation: Generation; readonly image: Image };

function WithPicture({ generation, image, viewed, onLeave }: WithPictureProps) {
  const { ref: stage, size } = useSize();
  const zoom = useZoom(image, size);
  const version = useVersion(image, generation.protect);
  const show = useShow();
  const onReuse = () => {
    reuse(generation);
    onLeave();
  };
  const onMask = () => maskPicture(generation, image);
  useViewerKeys({ zoom, viewed, show, onReuse, onMask });
  const name = promptOf(generation);
  return (
    <div className={room}>
      <ViewerBar name={name} image={version.shown} viewed={viewed} zoom={zoom} onLeave={onLeave} />
      <div
        style={{ aspectRatio: `${image.width} / ${image.height}` }}
        className="relative max-h-[62dvh] min-h-52 shrink-0 md:aspect-auto! md:max-h-none md:shrink"
      >
        <Stage stage={stage} image={image} name={name} zoom={zoom} version={version} />
        <Neighbours viewed={viewed} onShow={show} />
      </div>
      <RecipePanel generation={generation} onLeave={onLeave}>
        {generation.protect !== null && (
          <OutsideMask protection={generation.protect} image={image} version={version} />
        )}
      </RecipePanel>
    </div>
  );
}

function WithoutPicture({ viewed, onLeave }: RoomProps) {
  const { generation } = viewed;
  return (
    <div className={generation === undefined ? "h-full" : room}>
      {generation !== undefined && (
        <ViewerBar name={promptOf(generation)} viewed={viewed} onLeave={onLeave} />
      )}
      <NoPicture viewed={viewed} onLeave={onLeave} />
      {generation !== undefined && <RecipePanel generation={generation} onLeave={onLeave} />}
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
    moveSheetPlace(id);
    window.history.replaceState(null, "", `/g/${id}`);
  };
}
