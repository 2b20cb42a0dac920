import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { dismissFileRecipe, useFileRecipe } from "@/lib/browser/references/file-recipe";
import { takeFileSettings } from "@/lib/browser/references/take-file-settings";
import { findModel } from "@/lib/models/catalogue";

/** Offers the recipe that came in a dropped, pasted or chosen file, beside starting from its picture. */
export function FileRecipeOffer() {
  const offer = useFileRecipe();
  if (offer === null) return <p aria-live="polite" className="sr-only" />;
  const model = findModel(offer.recipe.model);
  return (
    <div className="mt-1 flex items-center gap-1 text-12">
      <p aria-live="polite" className="line-clamp-2 min-w-0 flex-1 text-muted">
        {offer.name} tells what made it
        {model === undefined ? ": its prompt." : `: ${model.label} and all its settings.`}
      </p>
      <Button variant="plain" size="small" onClick={() => void takeFileSettings(offer)}>
        {model === undefined ? "Use its prompt" : "Use its settings"}
      </Button>
      <IconButton label="Dismiss" icon={<X aria-hidden="true" />} onClick={dismissFileRecipe} />
    </div>
  );
}
