import { Button } from "@/components/ui/button";
import { clearSheetFilter } from "@/lib/browser/sheet-filter";

/** A sheet that is narrowed to nothing. */
export function NothingFound() {
  return (
    <div className="flex flex-col items-center gap-3 py-24 text-center">
      <p className="text-15 font-semibold">No picture is like that</p>
      <p className="max-w-80 text-13 text-muted">
        A search looks for every word in prompts and titles, also inside words.
      </p>
      <Button variant="plain" onClick={clearSheetFilter}>
        Clear filters
      </Button>
    </div>
  );
}
