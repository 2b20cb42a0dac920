"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { Ring } from "@/components/ui/ring";
import { leaveCompare } from "@/lib/browser/compare/compare-place";
import { type Compared, formatCompared, parseCompared } from "@/lib/browser/compare/compared";
import { useMissingFiles } from "@/lib/browser/generations/missing-files";
import { type ComparedPicture, useCompared } from "@/lib/browser/compare/use-compared";
import { useSize } from "@/lib/browser/use-size";
import { useZoom, type Zoom } from "@/lib/browser/zoom/use-zoom";
import { ChosenPictures } from "./chosen-pictures";
import { Controls } from "./controls";
import { layoutOf } from "./layout-of";
import type { Mode } from "./modes";
import { ModeField } from "./mode-field";
import { paneGrid } from "./pane-grid";
import { Room } from "./room";
import { useCompareKeys } from "./use-compare-keys";
import { useBlink } from "./use-blink";

/** Up to four pictures against each other. Which ones stands in the address: `/compare?ids=a,b`. */
export function Compare() {
  const all = parseCompared(useSearchParams().get("ids") ?? "");
  const found = useCompared(all ?? []);
  if (all === null) return <Nothing />;
  if (found === null) {
    return (
      <div className={`${roomClass} items-center justify-center`}>
        <Ring label="Loading the pictures" share={null} />
      </div>
    );
  }
  const [first] = found.pictures;
  return first === undefined ? (
    <Nothing words={found.missing[0]} />
  ) : (
    <WithPictures all={all} pictures={found.pictures} leader={first} missing={found.missing} />
  );
}

const roomClass = "flex h-[calc(100dvh-var(--header))] min-h-80 flex-col bg-wall";

type WithPicturesProps = {
  readonly all: readonly Compared[];
  readonly pictures: readonly ComparedPicture[];
  readonly leader: ComparedPicture;
  readonly missing: readonly string[];
};

function WithPictures({ all, pictures, leader, missing }: WithPicturesProps) {
  const { ref: stage, size } = useSize();
  const [mode, setMode] = useState<Mode>(pictures.length > 2 ? "side" : "slider");
  const [gain, setGain] = useState(4);
  const blink = useBlink(pictures.length);
  const layout = layoutOf(mode, pictures, useMissingFiles());
  const grid = paneGrid(layout.isSide ? layout.shown.length : 1, size ?? leader, leader);
  const zoom = useZoom(leader, size === null ? null : grid.pane);
  const leave = useLeave(all);
  useCompareKeys({ ...zoomActs(zoom), swap: blink.next, leave }, setMode);
  return (
    <section aria-label="Compare" className={roomClass}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-panel px-2.5 py-1.5">
        <IconButton label="Close" icon={<X aria-hidden="true" />} onClick={leave} />
        <h1 className="text-13 font-semibold max-md:sr-only">Compare</h1>
        <ModeField mode={mode} onChange={setMode} isOff={pictures.length < 2} />
        <Controls
          {...{ zoom, gain, blink }}
          mode={layout.isSide ? "side" : mode}
          onGain={setGain}
        />
      </header>
      <div ref={stage} className="min-h-0 flex-1">
        {size !== null && <Room {...{ mode, layout, leader, zoom, grid, gain, blink }} />}
      </div>
      <ChosenPictures all={all} pictures={pictures} missing={missing} onChange={showInAddress} />
    </section>
  );
}

function zoomActs(zoom: Zoom) {
  return {
    zoom: () => (zoom.isFit ? zoom.actual() : zoom.fit()),
    nearer: () => zoom.zoomBy(1.25),
    further: () => zoom.zoomBy(1 / 1.25),
  };
}

function Nothing({ words }: { readonly words?: string | undefined }) {
  return (
    <section
      aria-label="Compare"
      className={`${roomClass} items-center justify-center gap-3 p-6 text-center`}
    >
      <h1 className="text-15 font-semibold text-balance">
        {words ?? "This address names no pictures to compare."}
      </h1>
      <p className="max-w-100 text-13 text-muted">
        Open a picture and choose Compare: one to four pictures can be compared.
      </p>
      <Link href="/" className={buttonClass({ variant: "plain" })}>
        To the contact sheet
      </Link>
    </section>
  );
}

/** Back to where it was opened; to the last of the pictures for who came by its address. */
function useLeave(all: readonly Compared[]): () => void {
  const router = useRouter();
  return () => {
    const last = all.at(-1);
    if (leaveCompare() || last === undefined) router.back();
    else router.push(`/g/${last.id}`);
  };
}

/** At the same place of the history: one step back leaves. */
function showInAddress(all: readonly Compared[]): void {
  window.history.replaceState(null, "", `/compare?ids=${formatCompared(all)}`);
}
