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
            <th scope="col" className="py-2 pl-3 font-medium md:pr-3">
              Size
            </th>
            {qualities.map(({ value, label }) => (
              <th key={value} scope="col" className="px-3 py-2 text-right font-medium max-md:pl-0">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ size, prices }) => (
            <tr key={size} className="border-t border-line">
              <th scope="row" className="py-1.5 pl-3 text-left font-normal md:pr-3">
                {size}
              </th>
              {prices.map((price, index) => (
                <td key={qualities[index]?.value} className="px-3 py-1.5 text-right max-md:pl-0">
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
