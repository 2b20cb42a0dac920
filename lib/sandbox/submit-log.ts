/** What was posted, for tests that count what would cost money, and how the jobs were looked at. */
export type SubmitLog = {
  readonly posted: (path: string) => void;
  readonly submitted: (submit: Submit) => void;
  readonly polled: (poll: Poll) => void;
  readonly charged: (microUsd: number) => void;
  readonly read: () => {
    readonly posts: Readonly<Record<string, number>>;
    readonly submits: readonly Submit[];
    readonly polls: readonly Poll[];
    readonly chargedMicroUsd: number;
  };
  readonly clear: () => void;
};

/** One request to make a picture, whatever became of it. `at` is ISO 8601. */
type Submit = { readonly path: string; readonly body: unknown; readonly at: string };

/** One look at a model's job, and what it was told. `at` is ISO 8601. */
type Poll = { readonly id: string; readonly status: string; readonly at: string };

/** Older submits and polls than the last so many are forgotten, and so are paths beyond so many. */
const maxEntries = 1_000;

export function openSubmitLog(): SubmitLog {
  const posts = new Map<string, number>();
  const submits: Submit[] = [];
  const polls: Poll[] = [];
  let chargedMicroUsd = 0;
  return {
    posted: (path) => {
      if (posts.has(path) || posts.size < maxEntries) posts.set(path, (posts.get(path) ?? 0) + 1);
    },
    submitted: (submit) => keep(submits, submit),
    polled: (poll) => keep(polls, poll),
    charged: (microUsd) => {
      chargedMicroUsd += microUsd;
    },
    read: () => ({
      posts: Object.fromEntries(posts),
      submits: [...submits],
      polls: [...polls],
      chargedMicroUsd,
    }),
    clear: () => {
      chargedMicroUsd = 0;
      posts.clear();
      submits.length = 0;
      polls.length = 0;
    },
  };
}

function keep<T>(entries: T[], entry: T): void {
  entries.push(entry);
  if (entries.length > maxEntries) entries.shift();
}
