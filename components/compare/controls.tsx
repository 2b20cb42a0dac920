import { Pause, Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import type { Mode } from "./modes";
import type { Blink } from "./use-blink";

type ControlsProps = {
  readonly mode: Mode;
  readonly zoom: Zoom;
  readonly gain: number;
  readonly onGain: (gain: number) => void;
  readonly blink: Blink;
};

const maxGain = 16;
const pressedLook = "aria-pressed:bg-chosen aria-pressed:text-ink";

/** What the mode has to set, and the zoom that all pictures share. */
export function Controls({ mode, zoom, gain, onGain, blink }: ControlsProps) {
  return (
    <div className="ml-auto flex items-center gap-2">
      {mode === "difference" && (
        <label className="flex items-center gap-2 text-12 text-muted">
          Brighter
          <input
            type="range"
            min={1}
            max={maxGain}
            value={gain}
            aria-valuetext={`${gain} times`}
            onChange={(event) => onGain(event.target.valueAsNumber)}
            className="slider w-20 pointer-coarse:h-11"
          />
        </label>
      )}
      {mode === "blink" && (
        <Button
          variant="quiet"
          size="small"
          icon={blink.isRunning ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          onClick={() => blink.run(!blink.isRunning)}
        >
          {blink.isRunning ? "Pause" : "Play"}
        </Button>
      )}
      <div role="group" aria-label="Zoom" className="flex items-center">
        <Button
          variant="quiet"
          size="small"
          title="Fit (Z)"
          aria-pressed={zoom.isFit}
          className={pressedLook}
          onClick={zoom.fit}
        >
          Fit
        </Button>
        <Button
          variant="quiet"
          size="small"
          title="100 % (Z)"
          aria-pressed={zoom.isActual}
          className={pressedLook}
          onClick={() => zoom.actual()}
        >
          100 %
        </Button>
        <span className="min-w-11 text-right text-12 text-muted tabular-nums max-md:hidden">
          {zoom.percent}
        </span>
      </div>
    </div>
  );
}
