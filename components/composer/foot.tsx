import { Stepper } from "@/components/ui/stepper";
import { Button } from "@/components/ui/button";
import { useCredits } from "@/lib/browser/credits";
import { maxVariations } from "@/lib/browser/draft";
import { countReferences } from "@/lib/browser/references/reference-list";
import type { Price } from "@/lib/models/model";
import { customSize, customSizeRules, sizeProblem } from "@/lib/models/size";
import { formatOffer } from "@/lib/words/money";
import { aftermath, timeWords } from "./offer";
import type { Composer } from "./use-composer";

type FootProps = {
  readonly composer: Composer;
  /** Why Generate has to wait, in words; null when it need not. */
  readonly wait: string | null;
  readonly onGenerate: () => void;
  /** On a phone the number of pictures is among the settings, which may be folded away. */
  readonly isFolded: boolean;
};

const offerId = "offer";

/** How many, for how much, in what time, and what that leaves. */
export function Foot({ composer, wait, onGenerate, isFolded }: FootProps) {
  const { variations, setVariations } = composer;
  const price = priceOf(composer);
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
          data-generate=""
          variant="primary"
          size="large"
          aria-describedby={offerId}
          // Not `disabled`: a button that goes dead under the finger drops the focus.
          aria-disabled={wait !== null}
          title="⌘↵ or Ctrl ↵"
          // A double click is one wish, not two.
          onClick={({ detail }) => detail <= 1 && onGenerate()}
          className="min-w-0 flex-1 flex-wrap gap-y-0 font-semibold max-[359px]:text-13"
        >
          Generate
          {price && <span className="font-normal">{formatOffer(price, variations)}</span>}
        </Button>
      </div>
      <Offer composer={composer} price={price} wait={wait} />
    </div>
  );
}

type OfferProps = Pick<FootProps, "composer" | "wait"> & { readonly price: Price | null };

function Offer({ composer, price, wait }: OfferProps) {
  const { variations, model, settings, references } = composer;
  const { credits } = useCredits();
  const after = credits && price && aftermath(credits, price, variations);
  if (wait !== null) {
    return (
      <p id={offerId} className="mt-2 text-12 font-medium text-muted">
        {wait}
      </p>
    );
  }
  if (after?.isShort) {
    return (
      <p id={offerId} className="mt-2 text-12 font-medium text-danger">
        {after.words}
      </p>
    );
  }
  const seconds = model.expectedSeconds(settings, countReferences(model, references));
  return (
    <p id={offerId} className="mt-2 flex justify-between gap-3 text-12 text-muted">
      <span>{timeWords(seconds, variations)}</span>
      <span>{after?.words}</span>
    </p>
  );
}

/** Null for a size that the model refuses. */
function priceOf({ model, settings, references }: Composer): Price | null {
  const rules = customSizeRules(model);
  const size = customSize(settings);
  const isRefused = rules !== null && size !== null && sizeProblem(rules, size) !== null;
  return isRefused ? null : model.price(settings, countReferences(model, references));
}
