import type { GenerationRow } from "../../database/schema";
import type { FaultySegmind } from "./faulty-segmind";

/** What may be left once the world has healed and everything due was done. */
const restStates: readonly string[] = ["done", "failed", "unknown", "cancelled"];

/** Which of Easel's promises the end of a run breaks, in words; none is what is wanted. */
export function brokenPromises(
  rows: readonly GenerationRow[],
  segmind: FaultySegmind,
  files: readonly string[],
  { didDie }: { readonly didDie: boolean },
): readonly string[] {
  const charges = segmind.charges();
  const told = segmind.told();
  const broken = rows.flatMap((row) => {
    const charged = charges.get(row.id) ?? 0;
    const says = `${row.id} is ${row.state}`;
    return [
      charged > 1 && `${says} and was paid ${charged} times`,
      charged === 1 && isLost(row) && `${says}, but it was paid: its picture is lost`,
      !didDie &&
        told.has(row.id) &&
        row.requestId === null &&
        `${says}, but its id was told and dropped`,
      charged === 0 && (row.cost ?? 0) > 0 && `${says} with a cost that nobody charged`,
      !restStates.includes(row.state) && `${says} and moves no more`,
      row.lease !== null && `${says} and still leased`,
      isFree(row) && row.held !== 0 && `${says} and still holds ${row.held}`,
      row.state === "unknown" && row.held !== row.estimate && `${says} without its money held`,
      row.state === "done" && !hasFiles(row, files) && `${says} without its files`,
    ];
  });
  const booked = rows.reduce((sum, row) => sum + (row.cost ?? 0), 0);
  const uncertain = rows.filter((row) => row.state === "unknown" && row.cost === null);
  const unbooked = segmind.chargedMicroUsd() - booked;
  const held = uncertain.reduce((sum, row) => sum + row.held, 0);
  return [
    ...broken.filter((words) => words !== false),
    ...(unbooked < 0 || unbooked > held
      ? [`${unbooked} was charged beyond what is booked, and ${held} is held for it`]
      : []),
    ...orphans(rows, files),
  ];
}

function isLost(row: GenerationRow): boolean {
  return row.state !== "done" && row.state !== "unknown";
}

function isFree(row: GenerationRow): boolean {
  return row.state === "cancelled" || (row.state === "failed" && row.cost === null);
}

/** Of a masked edit the kept picture and its heat map too. */
function hasFiles(
  { id, keepOutsideMask, protect }: GenerationRow,
  files: readonly string[],
): boolean {
  const names = ["original.png", "thumbnail.webp"];
  if (keepOutsideMask) names.push("kept.png", "changed-outside.webp");
  return (
    names.every((name) => files.includes(`${id}/${name}`)) &&
    (protect?.kept ?? false) === keepOutsideMask
  );
}

function orphans(rows: readonly GenerationRow[], files: readonly string[]): string[] {
  const done = new Set(rows.filter((row) => row.state === "done").map((row) => row.id));
  return files
    .filter((key) => !done.has(key.split("/")[0] ?? ""))
    .map((key) => `${key} is left over`);
}
