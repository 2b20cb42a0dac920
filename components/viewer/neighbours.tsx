import { useEffect } from "react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Generation } from "@/lib/contract/generation";
import type { Viewed } from "./use-viewed";

type NeighboursProps = {
  readonly viewed: Viewed;
  readonly onShow: (generation: Generation) => void;
};

/** One picture on, one picture back. Their originals are fetched and decoded ahead, so that a step shows at once. */
export function Neighbours({ viewed: { previous, next }, onShow }: NeighboursProps) {
  useAhead(previous?.image?.url);
  useAhead(next?.image?.url);
  return (
    <>
      {previous && (
        <IconButton
          label="Newer picture"
          surface="picture"
          icon={<ChevronLeft aria-hidden="true" />}
          onClick={() => onShow(previous)}
          className="absolute top-1/2 left-2 -translate-y-1/2 bg-scrim"
        />
      )}
      {next && (
        <IconButton
          label="Older picture"
          surface="picture"
          icon={<ChevronRight aria-hidden="true" />}
          onClick={() => onShow(next)}
          className="absolute top-1/2 right-2 -translate-y-1/2 bg-scrim"
        />
      )}
    </>
  );
}

function useAhead(url: string | undefined): void {
  useEffect(() => {
    if (url === undefined) return;
    const image = new Image();
    image.src = url;
    // Where it cannot be had, whoever opens it is told.
    void image.decode().catch(() => undefined);
    return () => {
      image.src = "";
    };
  }, [url]);
}
