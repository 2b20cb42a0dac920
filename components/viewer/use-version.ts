import { useState } from "react";
import type { Image, Protection } from "@/lib/contract/generation";

/** Of a picture with everything outside its mask kept: which version is looked at, and whether the changes lie over it. */
export type Version = {
  /** The picture looked at, with the address and the file name of that version. */
  readonly shown: Image;
  readonly isAsMade: boolean;
  readonly showAsMade: (isAsMade: boolean) => void;
  /** The address of the heat map while it is shown. */
  readonly heatMapUrl: string | null;
  readonly showHeatMap: (isShown: boolean) => void;
};

export function useVersion(image: Image, protection: Protection | null): Version {
  const [isAsMade, showAsMade] = useState(false);
  const [isHeatMapShown, showHeatMap] = useState(false);
  const kept = protection?.kept === true ? protection : null;
  return {
    shown: isAsMade && kept !== null ? { ...image, ...kept.asMade } : image,
    isAsMade,
    showAsMade,
    heatMapUrl: isHeatMapShown && kept !== null ? kept.heatMapUrl : null,
    showHeatMap,
  };
}
