import "server-only";
import type { GenerationRow } from "../database/schema";
import { plusMs } from "../clock";
import { type Change, lost } from "./change";
import type { Moment } from "./moment";
import { elapsedMsOf, tryAgain } from "./try-again";

/** No job is known to have taken longer. */
const longestJobMs = 2 * 60 * 60_000;
/** Counted from the submit: Segmind keeps a file for seven days from its job's end, which no row tells. */
const fileLivesMs = longestJobMs + 7 * 24 * 60 * 60_000;
/** Whoever has the bytes of an answer without an address tries to keep them for two minutes; v1 answers within 200 s. */
const bytesLiveMs = 10 * 60_000;
/** Soon enough for whoever mends the disk to see that it is mended. */
const storageCheckMs = 5_000;

/** Nothing is fetched for a store that cannot take it: the store is looked at again, for as long as it takes. */
export function afterFailedCheck(now: Date): Change {
  return { waitingFor: "storage", dueAt: plusMs(now, storageCheckMs) };
}

/** A picture that was fetched and could not be kept is fetched again, however often: no disk is full for ever. */
export function afterFailedStore(row: GenerationRow, moment: Moment): Change {
  return { waitingFor: "storage", ...tryAgain(row, moment) };
}

/** What a download that brought no picture makes of a paid one: another try, for as long as the file can live, or somebody can hold its bytes. */
export function afterFailedDownload(row: GenerationRow, moment: Moment): Change {
  const livesMs = row.outputUrl === null ? bytesLiveMs : fileLivesMs;
  return elapsedMsOf(row, moment) >= livesMs
    ? lost(moment.now)
    : { waitingFor: null, ...tryAgain(row, moment) };
}
