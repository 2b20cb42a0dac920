import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Generation } from "@/lib/contract/generation";
import type { Viewed } from "./use-viewed";

type NeighboursProps = {
  readonly viewed: Viewed;
  readonly onShow: (generation: Generation) => void;
};

/** One picture on, one picture back. Their originals are fetched ahead, so that a step shows at once. */
export function Neighbours({ viewed: { previous, next }, onShow }: NeighboursProps) {
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
      {[previous, next].map(
        (neighbour) =>
          neighbour?.image && (
            <link key={neighbour.id} rel="prefetch" as="image" href={neighbour.image.url} />
          ),
      )}
    </>
  );
}
