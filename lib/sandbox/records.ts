import type { Job } from "./job";
import { newRecordId, recordTimeMs } from "./record-id";
import type { Store } from "./store";

/** Jobs and uploads as Segmind keeps them: an answer for an hour, a file for a week. */
export type Records = {
  readonly keepJob: (job: Job) => Promise<void>;
  /** The job with this id; null past its hour. */
  readonly job: (id: string) => Promise<Job | null>;
  /** The job whose picture has this id; null past its week. */
  readonly jobOfPicture: (id: string) => Promise<Job | null>;
  /** Keeps an uploaded picture and returns its name. */
  readonly keepUpload: (bytes: Uint8Array, extension: string) => Promise<string>;
  readonly upload: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly forgetAll: () => Promise<void>;
};

const hourMs = 60 * 60 * 1_000;
const weekMs = 7 * 24 * hourMs;

/** What is past its week is removed when something is kept, at most once an hour. */
export function openRecords(store: Store, now: () => number): Records {
  let sweptMs = Number.NEGATIVE_INFINITY;
  const isWithin = (id: string, lifeMs: number) => now() - recordTimeMs(id) < lifeMs;
  const sweep = async () => {
    if (now() - sweptMs < hourMs) return;
    sweptMs = now();
    for (const name of await store.names()) {
      const id = idIn(name);
      if (id !== null && !isWithin(id, weekMs)) await store.remove(name);
    }
  };
  const keep = async (name: string, bytes: Uint8Array) => {
    await sweep();
    await store.put(name, bytes);
  };
  return {
    keepJob: (job) => keep(`job-${job.id}`, new TextEncoder().encode(JSON.stringify(job))),
    job: async (id) => (isWithin(id, hourMs) ? readJob(store, id) : null),
    jobOfPicture: async (id) => (isWithin(id, weekMs) ? readJob(store, id) : null),
    keepUpload: async (bytes, extension) => {
      const name = `${newRecordId(now())}.${extension}`;
      await keep(`upload-${name}`, bytes);
      return name;
    },
    upload: async (name) => (isWithin(name, weekMs) ? store.get(`upload-${name}`) : null),
    forgetAll: async () => {
      for (const name of await store.names()) {
        if (idIn(name) !== null) await store.remove(name);
      }
    },
  };
}

async function readJob(store: Store, id: string): Promise<Job | null> {
  const bytes = await store.get(`job-${id}`);
  if (bytes === null) return null;
  const job: Job = JSON.parse(new TextDecoder().decode(bytes));
  return job;
}

function idIn(name: string): string | null {
  return /^(?:job|upload)-([0-9a-f-]{32,36})/.exec(name)?.[1] ?? null;
}
