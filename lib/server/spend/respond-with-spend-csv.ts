import "server-only";
import type { SpendPicture } from "@/lib/contract/spend";
import type { Period } from "./spend-query";

/** The pictures as a table for a spreadsheet. Costs are whole, to the micro-dollar. */
export function respondWithSpendCsv(
  pictures: readonly SpendPicture[],
  { from, to }: Period,
): Response {
  const lines = [Object.keys(columns), ...pictures.map(cellsOf)].map((cells) => cells.join(","));
  // Excel takes a file for UTF-8 only when it begins so.
  return new Response(`\u{feff}${lines.join("\r\n")}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="easel-spend-${from}-to-${to}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const columns = {
  day_utc: ({ day }) => day,
  asked_at: ({ createdAt }) => createdAt,
  model: ({ model }) => cell(model),
  made_by: ({ madeBy }) => cell(madeBy ?? ""),
  prompt: ({ prompt }) => cell(prompt),
  state: ({ state }) => state,
  cost_usd: ({ costUsd }) => (costUsd === null ? "" : costUsd.toFixed(6)),
  cost_is_estimate: ({ isCostAbout }) => String(isCostAbout),
  held_usd: ({ heldUsd }) => heldUsd.toFixed(6),
  id: ({ id }) => id,
} satisfies Record<string, (picture: SpendPicture) => string>;

function cellsOf(picture: SpendPicture): readonly string[] {
  return Object.values(columns).map((tell) => tell(picture));
}

/** A text of a person's, quoted. A spreadsheet runs what begins like a formula, so that gets a quotation mark before it. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
