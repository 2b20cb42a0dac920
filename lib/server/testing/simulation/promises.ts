import type { GenerationRow } from "../../database/schema";
import type { FaultySegmind } from "./faulty-segmind";
import type { Schedule } from "./schedule";

type End = {
  readonly rows: readonly GenerationRow[];
  readonly segmind: FaultySegmind;
  readonly files: readonly string[];
  readonly schedule: Schedule;
};

/** What may be left once the world has healed and everything due was done. */
const restStates: readonly string[] = ["done", "failed", "unknown", "cancelled"];

/** Which of Easel's promises the end of a run breaks, in words; none is what is wanted. */
export function brokenPromises(end: End): readonly string[] {
  const { rows, segmind, files } = end;
  const charges = new Map<string, number>();
  for (const { generation } of segmind.jobs.charged())
    charges.set(generation, (charges.get(generation) ?? 0) + 1);
  const broken = rows.flatMap((row) => {
    const charged = charges.get(row.id) ?? 0;
    const says = `${row.id} is ${row.state}`;
    return [
      charged > 1 && `${says} and was paid ${charged} times`,
      charged === 1 && isLost(row, end) && `${says}, but it was paid: its picture is lost`,
      isIdDropped(row, end) && `${says}, but its id was told and dropped`,
      charged === 0 && (row.cost ?? 0) > 0 && `${says} with a cost that nobody charged`,
      !restStates.includes(row.state) && `${says} and moves no more`,
      row.lease !== null && `${says} and still leased`,
      isFree(row) && row.held !== 0 && `${says} and still holds ${row.held}`,
      row.state === "unknown" && row.held !== row.estimate && `${says} without its money held`,
      row.state === "done" && !hasFiles(row, files) && `${says} without its files`,
    ];
  });
  return [...broken.filter((words) => words !== false), ...money(end), ...orphans(end)];
}

/** A paid picture ends as a file, or as something that says that it may be, or is, paid. */
function isLost(row: GenerationRow, end: End): boolean {
  if (row.state === "done" || row.failureCode === "marked_not_charged") return false;
  if (row.state === "unknown") return isTold(row, end) && row.failureCode !== "record_expired";
  return row.failureCode !== "picture_lost" || !mayBeLost(row, end);
}

/** Whether a process was told of the job or picture, and lived. */
function isTold({ id }: GenerationRow, { segmind }: End): boolean {
  return segmind.told().get(id)?.isDead() === false;
}

function isIdDropped(row: GenerationRow, end: End): boolean {
  return isTold(row, end) && row.requestId === null;
}

/** A file lives for a week at Segmind; v1's picture is told once, and needs a disk to be written to. */
function mayBeLost({ id }: GenerationRow, { schedule, segmind, files }: End): boolean {
  if (files.includes(`${id}/original.png`)) return false;
  const { ticks, transport, fullTicks } = schedule;
  if (ticks.some(({ change }) => change.seconds >= 7 * 86_400)) return true;
  return transport === "v1" && (fullTicks > 0 || !segmind.told().has(id));
}

/** What Segmind charged is booked to the last micro-dollar, or held for a generation of unknown outcome. */
function money(end: End): string[] {
  const { rows, segmind } = end;
  const missing = new Map(rows.map((row) => [row.id, -(row.cost ?? 0)]));
  for (const { generation, microUsd } of segmind.jobs.charged())
    missing.set(generation, (missing.get(generation) ?? 0) + microUsd);
  return rows
    .filter(({ state, failureCode }) => state !== "unknown" && failureCode !== "marked_not_charged")
    .filter((row) => missing.get(row.id) !== 0 && !isOnlyAbout(row, end))
    .map(
      ({ id, state }) => `${id} is ${state}, and ${missing.get(id)} of its charge is not booked`,
    );
}

/** What v1's picture really cost may be known to the dead alone: then its estimate is booked. */
function isOnlyAbout(row: GenerationRow, end: End): boolean {
  const isEstimated = row.isCostAbout && row.cost === row.estimate;
  return end.schedule.transport === "v1" && isEstimated && !isTold(row, end);
}

function isFree(row: GenerationRow): boolean {
  return row.state === "cancelled" || (row.state === "failed" && row.cost === null);
}

/** Of a masked edit the kept picture and its heat map too, unless three processes died of making them. */
function hasFiles(
  { id, keepOutsideMask, protect, brokenCompositions }: GenerationRow,
  files: readonly string[],
): boolean {
  const isGivenUp = protect?.kept === false && protect.reason === "gave_out";
  const isKept = keepOutsideMask && !(isGivenUp && brokenCompositions === 3);
  const names = ["original.png", "thumbnail.webp"];
  if (isKept) names.push("kept.png", "changed-outside.webp");
  return (
    names.every((name) => files.includes(`${id}/${name}`)) && (protect?.kept ?? false) === isKept
  );
}

/** What a process of v1's that dies with the answer leaves is found by a server that starts. */
function orphans({ rows, files }: End): string[] {
  const rest = rows.filter(({ state }) => state !== "done");
  return files
    .filter((key) => rest.some(({ id }) => key.startsWith(`${id}/`)))
    .map((key) => `${key} is left over`);
}
