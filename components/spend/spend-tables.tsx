import type { SpendChoice } from "@/lib/browser/spend";
import type { Spend, SpendAmounts } from "@/lib/contract/spend";
import { formatUtcDay } from "@/lib/words/day";
import { addressOf, type SpendView } from "./spend-address";
import { type SpendRow, SpendTable } from "./spend-table";
import { countedUsd, modelWords, personWords } from "./spend-words";

type SpendTablesProps = {
  readonly spend: Spend;
  readonly view: SpendView;
  readonly digits: number;
};

/** The period by model, by person and by day: three cuts through the same pictures, so three times the same total. */
export function SpendTables({ spend, view, digits }: SpendTablesProps) {
  const { models, people, days, today, dayBudgetUsd, total } = spend;
  const rowOf = (name: string, choice: SpendChoice, amounts: SpendAmounts): SpendRow => {
    const address = addressOf({ ...view, choice });
    return { key: address, name, amounts, address, isChosen: address === addressOf(view) };
  };
  const shared = { total, digits };
  return (
    <>
      <SpendTable
        {...shared}
        title="By model"
        noun="Model"
        rows={models.map(({ model, ...amounts }) =>
          rowOf(modelWords(model), { kind: "model", model }, amounts),
        )}
      />
      <SpendTable
        {...shared}
        title="By person"
        noun="Person"
        rows={people.map(({ madeBy, ...amounts }) =>
          rowOf(personWords(madeBy), { kind: "person", madeBy }, amounts),
        )}
      />
      <SpendTable
        {...shared}
        title="By day"
        noun="Day"
        rows={days.map(({ day, ...amounts }) => ({
          ...rowOf(formatUtcDay(day, today), { kind: "day", day }, amounts),
          note: countedUsd(amounts) > dayBudgetUsd ? "over the budget" : null,
        }))}
      />
    </>
  );
}
