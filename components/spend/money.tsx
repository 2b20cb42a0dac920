import { formatExact } from "@/lib/words/money";

type MoneyProps = {
  readonly usd: number;
  /** The same in every figure of the page, so that what is shown adds up. */
  readonly digits: number;
  /** Some of it is an estimate. */
  readonly isAbout?: boolean;
};

/** An amount to the last digit that counts; what is less than a cent is there, and quieter. */
export function Money({ usd, digits, isAbout = false }: MoneyProps) {
  const words = formatExact(usd, digits);
  const centsEnd = words.length - (digits - 2);
  return (
    <span className="whitespace-nowrap">
      {isAbout && <span className="text-13 font-normal text-muted">about </span>}
      {words.slice(0, centsEnd)}
      {digits > 2 && <span className="font-normal text-muted">{words.slice(centsEnd)}</span>}
    </span>
  );
}
