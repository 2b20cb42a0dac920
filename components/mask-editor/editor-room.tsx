"use client";

import { useRef, useState } from "react";
import type { MaskedPicture } from "@/lib/browser/mask/mask-request";
import type { MaskSession, MaskState } from "@/lib/browser/mask/mask-session";
import { useMediaQuery } from "@/lib/browser/use-media-query";
import { useSize } from "@/lib/browser/use-size";
import { useZoom } from "@/lib/browser/zoom/use-zoom";
import { EditorAlert } from "./editor-alert";
import { EditorBar } from "./editor-bar";
import { EditorTools } from "./editor-tools";
import type { PaintedMask } from "./painted-mask";
import { Stage } from "./stage";
import { StatusLine } from "./status-line";
import { useEditorKeys } from "./use-editor-keys";
import { usePainter } from "./use-painter";
import { useReticle } from "./use-reticle";
import { useSettings } from "./use-settings";

type EditorRoomProps = {
  readonly titleId: string;
  readonly picture: MaskedPicture;
  readonly session: MaskSession;
  readonly state: MaskState;
  readonly onDone: (mask: PaintedMask) => void;
  readonly onClose: () => void;
};

const room =
  "flex h-full flex-col md:grid md:grid-cols-[auto_minmax(0,1fr)_300px] md:grid-rows-[auto_minmax(0,1fr)_auto]";

/** Bar, tools, stage, options: what stands where, and what they share. */
export function EditorRoom(props: EditorRoomProps) {
  const { titleId, picture, session, state, onDone, onClose } = props;
  const [keepsOutside, setKeepsOutside] = useState(picture.keepsOutside);
  const { settings, set } = useSettings(picture);
  const { ref: stage, size } = useSize();
  const zoom = useZoom(picture, size);
  const outline = useRef<SVGPathElement>(null);
  const painter = usePainter(session, settings, outline);
  const reticle = useReticle(picture, painter);
  const shared = { settings, set, session };
  const { isPanning, onPan, keys } = useEditorKeys({ ...shared, zoom, painter, reticle });
  const isWide = useMediaQuery("(width >= 1024px)");
  const finish = async () => onDone({ ...(await session.use()), keepsOutside });
  return (
    <div {...keys} className={room}>
      <EditorBar
        {...{ titleId, picture, session, state, isWide, onClose }}
        onDone={() => void finish()}
      />
      <EditorTools
        {...{ ...shared, picture, isWide, keepsOutside }}
        onKeepOutside={setKeepsOutside}
      />
      <div className="relative min-h-0 flex-1 md:col-start-2 md:row-start-2">
        <Stage
          {...{ stage, outline, picture, session, zoom, settings, painter, reticle }}
          {...{ isPanning, onPan }}
        />
        <EditorAlert {...{ picture, session, state }} />
      </div>
      <div className="max-md:order-2 md:col-start-2 md:row-start-3">
        <StatusLine state={state} percent={zoom.percent} />
      </div>
    </div>
  );
}
