import { ImagePlus } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { carriedPicture, carriesPictures } from "@/lib/browser/references/carried-picture";
import { addGenerationAsReference, addReferenceFiles } from "@/lib/browser/references/references";

/** Takes what is dropped anywhere on the page. A file dropped beside a field would else replace the page. */
export function DropOverlay({ offReason }: { readonly offReason: string | null }) {
  const isOver = useDrop();
  if (!isOver) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-0 z-40 flex items-center justify-center bg-scrim p-3"
    >
      <p className="flex items-center gap-3 rounded-tile bg-panel px-5 py-4 text-15 font-semibold shadow-float">
        {offReason === null && <ImagePlus className="size-5 text-accent" />}
        {offReason ?? "Drop to start from it"}
      </p>
    </div>
  );
}

function useDrop(): boolean {
  const [isOver, setOver] = useState(false);
  const over = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event;
    // A window over the page takes its own files.
    if (dataTransfer === null || !carriesPictures(dataTransfer) || isWindowOpen()) return;
    event.preventDefault();
    dataTransfer.dropEffect = "copy";
    setOver(true);
  });
  const leave = useEffectEvent(({ relatedTarget }: DragEvent) => {
    // Without a target the pointer left the window itself.
    if (relatedTarget === null) setOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event;
    setOver(false);
    if (dataTransfer === null || !carriesPictures(dataTransfer) || isWindowOpen()) return;
    event.preventDefault();
    const picture = carriedPicture(dataTransfer);
    if (picture === null) addReferenceFiles([...dataTransfer.files]);
    else addGenerationAsReference(picture, { isFirst: false });
  });
  const end = useEffectEvent(() => setOver(false));
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    window.addEventListener("dragend", end, { signal });
    return () => listening.abort();
  }, []);
  return isOver;
}

function isWindowOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
