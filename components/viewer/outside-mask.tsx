import { useId } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { Image, Protection } from "@/lib/contract/generation";
import { changeWords, guaranteeWords } from "./outside-mask-words";
import type { Version } from "./use-version";

type OutsideMaskProps = {
  readonly protection: Protection;
  readonly image: Image;
  readonly version: Version;
};

/** Whether only what was masked has changed, and a look at what the model had made of the rest. */
export function OutsideMask({ protection, image, version }: OutsideMaskProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line p-4">
      <h2 id={id} className="mb-1 text-12 font-medium text-muted">
        Outside the mask
      </h2>
      {protection.kept ? (
        <>
          <p className="text-13 font-medium">{changeWords(protection)}</p>
          {guaranteeWords(protection, image).map((words) => (
            <p key={words} className="mt-1 text-12 text-muted">
              {words}
            </p>
          ))}
          <VersionSwitch {...version} />
          <HeatMapSwitch {...version} />
        </>
      ) : (
        <p className="text-13 text-warn">{protection.message}</p>
      )}
    </section>
  );
}

const segments = [
  { value: "kept", label: "Kept", offReason: null },
  { value: "asMade", label: "As the model made it", offReason: null },
] as const;

function VersionSwitch({ isAsMade, showAsMade }: Version) {
  const id = useId();
  return (
    <div className="mt-3">
      <span id={id} className="sr-only">
        Version
      </span>
      <Segmented
        wiring={{
          id: `${id}-version`,
          "aria-labelledby": id,
          "aria-describedby": undefined,
          "aria-invalid": undefined,
        }}
        segments={segments}
        value={isAsMade ? "asMade" : "kept"}
        onChange={(value) => showAsMade(value === "asMade")}
      />
    </div>
  );
}

function HeatMapSwitch({ heatMapUrl, showHeatMap }: Version) {
  return (
    <label className="mt-2 flex min-h-8 cursor-pointer items-center gap-2 text-13 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={heatMapUrl !== null}
        onChange={(event) => showHeatMap(event.target.checked)}
        className="size-4 accent-(--accent)"
      />
      Show where the model had changed it
    </label>
  );
}
