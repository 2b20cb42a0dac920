import { ImagePlus } from "lucide-react";
import { addReferenceFiles } from "@/lib/browser/references/references";
import { PictureInput } from "./picture-input";

type AddReferencesProps = {
  readonly offReason: string | null;
  /** Only the icon: where there is no room for words. */
  readonly isSmall?: boolean;
  readonly className?: string;
};

/** Where pictures are dropped or chosen, or why none can be. */
export function AddReferences({ offReason, isSmall = false, className = "" }: AddReferencesProps) {
  const isOff = offReason !== null;
  return (
    <label
      title={isSmall ? "Drop, paste or choose" : undefined}
      className={`relative flex min-w-0 items-center justify-center gap-1.5 rounded-control border border-dashed px-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${isOff ? "border-line text-faint" : "border-line-strong text-muted hover:border-chosen-edge hover:text-ink"} ${className}`}
    >
      {!isOff && <ImagePlus aria-hidden="true" className="size-4 shrink-0" />}
      {!isSmall && <span className="truncate">{offReason ?? "Drop, paste or choose"}</span>}
      <PictureInput label="Add reference images" isOff={isOff} isMany onFiles={addReferenceFiles} />
    </label>
  );
}
