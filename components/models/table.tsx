type TableProps = {
  /** Said to those who do not see what stands around it. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether every column but the first holds figures. */
  readonly isNumeric?: boolean;
};

/** A table that scrolls inside itself where it is wider than the screen. */
export function Table({ name, head, rows, isNumeric = false }: TableProps) {
  const align = isNumeric ? "not-first:text-right" : "";
  return (
    <div role="region" aria-label={name} tabIndex={0} className="mt-2 overflow-x-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-12 text-faint">
            {head.map((title) => (
              <th
                key={title}
                scope="col"
                className={`py-1.5 pr-4 text-left font-medium last:pr-0 ${align}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = "", ...rest]) => (
            <tr key={first} className="border-t border-line align-top">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap">
                {first}
              </th>
              {rest.map((cell, index) => (
                <td
                  key={head[index + 1]}
                  className={`py-1.5 pr-4 text-muted last:pr-0 ${isNumeric ? "text-right" : "min-w-28"}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
