import Link from "next/link";
import { useId } from "react";
import type { SpendAmounts } from "@/lib/contract/spend";
import { Money } from "./money";
import { openWords } from "./spend-words";

export type SpendRow = {
  readonly key: string;
  readonly name: string;
  readonly amounts: SpendAmounts;
  /** Shows its pictures. */
  readonly address: string;
  readonly isChosen: boolean;
  readonly note?: string | null;
};

type SpendTableProps = {
  readonly title: string;
  /** What a row is, as the head of its column. */
  readonly noun: string;
  readonly rows: readonly SpendRow[];
  readonly total: SpendAmounts;
  readonly digits: number;
};

/** One cut through the period, with the sum of its rows at the foot. A row shows its pictures. */
export function SpendTable({ title, noun, rows, total, digits }: SpendTableProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="rounded-tile bg-panel pt-3 pb-1">
      <h2 id={titleId} className="px-4 text-15 font-semibold max-md:px-3">
        {title}
      </h2>
      <table aria-labelledby={titleId} className="w-full table-fixed border-collapse">
        <thead>
          <tr className="text-12 text-muted">
            <th scope="col" className={`text-left font-medium ${cell}`}>
              {noun}
            </th>
            <th scope="col" className={`w-24 text-right font-medium max-md:w-20 ${cell}`}>
              Pictures
            </th>
            <th scope="col" className={`w-40 text-right font-medium max-md:w-32 ${cell}`}>
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} digits={digits} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line font-semibold">
            <th scope="row" className={`text-left ${cell}`}>
              Total
            </th>
            <Figures amounts={total} digits={digits} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const cell = "px-4 py-2 max-md:px-3";

function Row({ row, digits }: { readonly row: SpendRow; readonly digits: number }) {
  const { name, amounts, address, isChosen } = row;
  const notes = [row.note, openWords(amounts, digits)].filter(Boolean).join(", ");
  return (
    <tr
      className={`relative border-t border-line hover:bg-hover ${isChosen ? "bg-chosen shadow-[inset_2px_0_var(--accent)]" : ""}`}
    >
      <th scope="row" className={`text-left font-normal ${cell}`}>
        <Link
          href={address}
          scroll={false}
          aria-current={isChosen ? "true" : undefined}
          // The whole row is its target.
          className="break-words outline-none after:absolute after:inset-0 after:rounded-control focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {name}
        </Link>
        {notes !== "" && <span className="block text-12 text-muted">{notes}</span>}
      </th>
      <Figures amounts={amounts} digits={digits} />
    </tr>
  );
}

type FiguresProps = { readonly amounts: SpendAmounts; readonly digits: number };

function Figures({ amounts: { pictureCount, costUsd, aboutUsd }, digits }: FiguresProps) {
  return (
    <>
      <td className={`text-right align-top ${cell}`}>{pictureCount.toLocaleString("en-US")}</td>
      <td className={`text-right align-top ${cell}`}>
        <Money usd={costUsd} digits={digits} isAbout={aboutUsd > 0} />
      </td>
    </>
  );
}
