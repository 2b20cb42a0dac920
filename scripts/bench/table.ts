/** A line of a table: a name, and its cells at the right. */
export function printRow(name: string, ...cells: readonly string[]): void {
  console.log([name.padEnd(54), ...cells.map((cell) => cell.padStart(14))].join(""));
}

/** Milliseconds to a tenth. */
export function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

/** What 95 of a hundred do not go beyond. */
export function share95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
