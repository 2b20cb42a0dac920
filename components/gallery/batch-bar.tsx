import { Button } from "@/components/ui/button";
import { type SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { useSheetFilter } from "@/lib/browser/sheet/sheet-filter";
import { trash } from "./choosing";

/** For a sheet that shows one batch of variations: keeps what was picked of it. */
export function BatchBar({ items }: { readonly items: readonly SheetEntry[] }) {
  const { filter } = useSheetFilter();
  if (filter.batch === undefined) return null;
  const picked = items.filter((entry) => entry.picked === "pick");
  const rest = items.filter((entry) => entry.picked !== "pick");
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-2 text-13">
      <p className="text-muted">
        A batch of {items.length}
        {picked.length > 0 && `, ${picked.length} picked`}
      </p>
      <Button
        variant="plain"
        disabled={picked.length === 0 || rest.length === 0}
        title={picked.length === 0 ? "Pick some first (P)" : undefined}
        onClick={() => trash(rest)}
      >
        Keep the picked, trash the rest
      </Button>
    </div>
  );
}
