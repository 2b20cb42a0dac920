import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { formatUtcDay } from "@/lib/words/day";

type SpendEmptyProps = { readonly from: string; readonly today: string };

/** A period in which nothing was asked for. */
export function SpendEmpty({ from, today }: SpendEmptyProps) {
  const since = formatUtcDay(from, today);
  const words = from === today ? "today" : `since ${since.replace(/^Yesterday$/, "yesterday")}`;
  return (
    <div className="flex min-h-72 flex-col items-center justify-center gap-1 rounded-tile bg-panel p-6 text-center">
      <h2 className="text-15 font-semibold text-balance">Nothing was spent {words}</h2>
      <p className="mb-3 max-w-96 text-balance text-muted">
        Each picture you make stands here with what it cost.
      </p>
      <Link href="/" className={buttonClass({ variant: "plain" })}>
        To the studio
      </Link>
    </div>
  );
}
