import Link from "next/link";
import { addressOf, periods, type SpendView } from "./spend-address";

/** The periods side by side. Each is an address, so that it can be kept and sent to someone. */
export function PeriodSwitch({ view }: { readonly view: SpendView }) {
  return (
    <nav aria-label="Period" className="max-md:w-full">
      <ul className="flex h-8 rounded-control border border-line bg-trough p-0.5 pointer-coarse:h-11">
        {periods.map(({ id, label }) => (
          <li key={id} className="flex flex-auto">
            <Link
              href={addressOf({ ...view, period: id })}
              scroll={false}
              aria-current={id === view.period ? "true" : undefined}
              className="flex flex-auto items-center justify-center rounded-[4px] px-2.5 text-12 font-medium whitespace-nowrap text-muted hover:text-ink aria-[current]:bg-chosen aria-[current]:text-ink aria-[current]:shadow-chosen"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
