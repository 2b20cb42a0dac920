import { useSheetFilter } from "@/lib/browser/sheet/sheet-filter";

/** For a sheet that shows the trash: that it is the trash, and how long what lies there is kept. */
export function TrashNote() {
  const { filter } = useSheetFilter();
  if (filter.trash === undefined) return null;
  return (
    <p className="mb-3 text-13 text-muted">
      <span className="font-semibold text-ink">Trash</span> · Each picture is erased 30 days after
      it was deleted.
    </p>
  );
}
