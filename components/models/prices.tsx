import type { Model, Price } from "@/lib/models/model";
import { priceTable } from "@/lib/models/price-table";
import { formatCost, usdOf } from "@/lib/words/money";
import { ScrollRegion } from "./scroll-region";

export function Prices({ model }: { readonly model: Model }) {
  const { qualities, rows } = priceTable(model);
  return (
    <ScrollRegion name={`Prices of ${model.label}`}>
      <table className="w-full border-collapse whitespace-nowrap max-md:text-12">
        <thead>
          <tr className="text-left text-12 text-muted">
            <th scope="col" className="px-3 py-2 font-medium max-md:pr-2">
              Size
            </th>
            {qualities.map(({ value, label }) => (
              <th
                key={value}
                scope="col"
                className="px-3 py-2 text-right font-medium max-md:pr-2 max-md:pl-0 max-md:last:pr-3"
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ size, prices }) => (
            <tr key={size} className="border-t border-line max-md:*:align-bottom">
              <th scope="row" className="px-3 py-1.5 text-left font-normal max-md:pr-2">
                {size}
              </th>
              {prices.map((price, index) => (
                <td
                  key={qualities[index]?.value}
                  className="px-3 py-1.5 text-right max-md:pr-2 max-md:pl-0 max-md:last:pr-3"
                >
                  <PriceWords price={price} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PriceWords({ price: { microUsd, isUpTo } }: { readonly price: Price }) {
  return (
    <>
      {isUpTo && <span className="text-faint max-md:block">up to </span>}
      {formatCost(usdOf(microUsd))}
    </>
  );
}
