import { Stepper } from "@/components/ui/stepper";
import { Button } from "@/components/ui/button";
import { useCredits } from "@/lib/browser/credits";
import { maxVariations } from "@/lib/browser/draft";
import { chosenSize, customSizeRules, sizeProblem } from "@/lib/models/size";
import { aftermath, priceWords, timeWords } from "./offer";
import type { Composer } from "./use-composer";

type FootProps = {
  readonly composer: Composer;
  readonly onGenerate: () => void;
  /** On a phone the number of pictures is among the settings, which may be folded away. */
  readonly isFolded: boolean;
};

const offerId = "offer";

/** How many, for how much, in what time, and what that leaves. */
export function Foot({ composer, onGenerate, isFolded }: FootProps) {
  const { variations, setVariations, model, settings } = composer;
  const price = hasPrice(composer) ? model.price(settings, 0) : null;
  return (
    <div
      className={`px-4 pt-3 pb-2.5 max-md:pt-2 max-md:pb-[max(10px,env(safe-area-inset-bottom))] md:border-t md:border-line ${isFolded ? "" : "border-t border-line"}`}
    >
      <div className="flex gap-2.5">
        <div className={isFolded ? "max-md:hidden" : ""}>
          <Stepper
            label="Variations"
            value={variations}
            onChange={setVariations}
            min={1}
            max={maxVariations}
          />
        </div>
        <Button
          variant="primary"
          size="large"
          aria-describedby={offerId}
          title="⌘↵ or Ctrl ↵"
          // A double click is one wish, not two.
          onClick={({ detail }) => detail <= 1 && onGenerate()}
          className="min-w-0 flex-1 flex-wrap gap-y-0 font-semibold max-[359px]:text-13"
        >
          Generate
          {price && <span className="font-normal">{priceWords(price, variations)}</span>}
        </Button>
      </div>
      <Offer composer={composer} />
    </div>
  );
}

function Offer({ composer }: { readonly composer: Composer }) {
  const { variations, model, settings } = composer;
  const { credits } = useCredits();
  const after =
    credits && hasPrice(composer) ? aftermath(credits, model.price(settings, 0), variations) : null;
  if (after?.isShort) {
    return (
      <p id={offerId} className="mt-2 text-12 font-medium text-danger">
        {after.words}
      </p>
    );
  }
  return (
    <p id={offerId} className="mt-2 flex justify-between gap-3 text-12 text-muted">
      <span>{timeWords(model.expectedSeconds(settings, 0), variations)}</span>
      <span>{after?.words}</span>
    </p>
  );
}

/** A size that the model refuses has no price. */
function hasPrice({ model, settings }: Composer): boolean {
  const rules = customSizeRules(model);
  const size = chosenSize(settings);
  const isCustom = typeof settings.width === "number";
  return !isCustom || rules === null || size === null || sizeProblem(rules, size) === null;
}
