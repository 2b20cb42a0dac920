import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { leaveSheet } from "@/lib/browser/sheet/way-back";

/** From a tile without a picture to all that is known of it. */
export function DetailsLink({ entry: { id } }: { readonly entry: SheetEntry }) {
  return (
    <Link
      href={`/g/${id}`}
      prefetch={false}
      data-action="open"
      onClick={() => leaveSheet(id)}
      className={buttonClass({ variant: "quiet", size: "small" })}
    >
      Details
    </Link>
  );
}
