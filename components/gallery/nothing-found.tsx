import { Button } from "@/components/ui/button";
import { clearSheetFilter, useSheetFilter } from "@/lib/browser/sheet/sheet-filter";

/** A sheet that is narrowed to nothing. */
export function NothingFound() {
  const { query } = useSheetFilter();
  const [lead, rest] = query === "trash=1" ? emptyTrash : noMatch;
  return (
    <div className="flex flex-col items-center gap-3 py-24 text-center">
      <p className="text-15 font-semibold">{lead}</p>
      <p className="max-w-80 text-13 text-balance text-muted">{rest}</p>
      <Button variant="plain" onClick={clearSheetFilter}>
        Clear filters
      </Button>
    </div>
  );
}

const noMatch = [
  "No picture is like that",
  "A search looks for every word in prompts and titles, also inside words.",
] as const;

const emptyTrash = ["The trash is empty", "What is deleted comes here first."] as const;
