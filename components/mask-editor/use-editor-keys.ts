import { type KeyboardEvent, useState } from "react";
import type { MaskSession } from "@/lib/browser/mask/mask-session";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import { tools } from "./tools";
import type { Painter } from "./use-painter";
import type { Reticle } from "./use-reticle";
import { largerBrush, type SettingsControl, smallerBrush, swappedMode } from "./use-settings";

type EditorKeysSpec = SettingsControl & {
  readonly session: MaskSession;
  readonly zoom: Zoom;
  readonly painter: Painter;
  readonly reticle: Reticle;
};

const zoomStep = 1.25;

/** The editor's keys. Off while somebody types; arrows, Space and Enter act only where nothing else takes them. */
export function useEditorKeys(spec: EditorKeysSpec) {
  const { settings, set, session, zoom, painter, reticle } = spec;
  /** Space is down; whether the picture was moved meanwhile tells a pan from a stamp. */
  const [space, setSpace] = useState<"up" | "down" | "panned">("up");

  const acts: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(tools.map(({ id, key }) => [key, () => set({ tool: id })])),
    "[": () => set(smallerBrush(settings)),
    "]": () => set(largerBrush(settings)),
    x: () => set(swappedMode(settings)),
    i: () => session.apply({ kind: "invert" }),
    z: () => session.undo(),
    Z: () => session.redo(),
    "0": zoom.fit,
    "1": () => zoom.actual(),
    "+": () => zoom.zoomBy(zoomStep),
    "=": () => zoom.zoomBy(zoomStep),
    "-": () => zoom.zoomBy(1 / zoomStep),
  };

  const down = (event: KeyboardEvent<HTMLElement>) => {
    // Whatever lies below the editor has keys of its own.
    event.nativeEvent.stopPropagation();
    // What is under way is broken off first, and only then the window closed.
    if (event.key === "Escape" && painter.isActive()) {
      event.preventDefault();
      return painter.cancel();
    }
    if (isTyping(event.target)) return;
    const act = event.ctrlKey || event.metaKey ? withCommand(event, session) : acts[event.key];
    const isMine = act !== undefined || pressOnStage(event);
    if (isMine) event.preventDefault();
    act?.();
  };

  const pressOnStage = (event: KeyboardEvent): boolean => {
    if (isControl(event.target)) return false;
    if (event.key !== " ") return reticle.press(event);
    if (!event.repeat) setSpace("down");
    return true;
  };

  const up = (event: KeyboardEvent) => {
    if (event.key !== " " || space === "up") return;
    setSpace("up");
    if (space === "down" && reticle.isShown) reticle.stamp();
  };

  return {
    isPanning: space !== "up",
    onPan: () => setSpace((before) => (before === "down" ? "panned" : before)),
    keys: { onKeyDown: down, onKeyUp: up },
  };
}

function withCommand({ key, shiftKey }: KeyboardEvent, session: MaskSession) {
  const letter = key.toLowerCase();
  if (letter === "y" || (letter === "z" && shiftKey)) return () => session.redo();
  return letter === "z" ? () => session.undo() : undefined;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input[type="number"], textarea') !== null;
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, input, a, label") !== null;
}
