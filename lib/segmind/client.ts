import { readBalance } from "./balance";
import { withSafeDetail } from "./detail";
import { download } from "./download";
import { type SegmindOptions, settingsOf } from "./options";
import type {
  BalanceOutcome,
  DownloadOutcome,
  PollOutcome,
  SubmitOutcome,
  UploadOutcome,
} from "./outcome";
import { type Job, poll } from "./poll";
import { type Endpoint, submit } from "./submit";
import { upload, type UploadFile } from "./upload";

/** Segmind's calls, each with its outcomes named. None throws for what the network or Segmind does. */
export type Segmind = {
  /** The only call that costs money: one POST, never repeated. */
  readonly submit: (endpoint: Endpoint, body: object) => Promise<SubmitOutcome>;
  readonly poll: (job: Job) => Promise<PollOutcome>;
  readonly balance: () => Promise<BalanceOutcome>;
  readonly upload: (file: UploadFile) => Promise<UploadOutcome>;
  readonly download: (address: string) => Promise<DownloadOutcome>;
};

/** A client for one account. Sends nothing by itself. Throws at once for a key or an address that cannot be used. */
export function createSegmind(options: SegmindOptions): Segmind {
  const settings = settingsOf(options);
  const told = <Outcome extends object>(outcome: Outcome) =>
    withSafeDetail(settings.apiKey, outcome);
  return {
    submit: async (endpoint, body) => told(await submit(settings, endpoint, body)),
    poll: async (job) => told(await poll(settings, job)),
    balance: async () => told(await readBalance(settings)),
    upload: async (file) => told(await upload(settings, file)),
    download: async (address) => told(await download(settings, address)),
  };
}
