/** What was posted, for tests that count what would cost money. */
export type SubmitLog = {
  readonly posted: (path: string) => void;
  readonly submitted: (submit: Submit) => void;
  readonly charged: (microUsd: number) => void;
  readonly read: () => {
    readonly posts: Readonly<Record<string, number>>;
    readonly submits: readonly Submit[];
    readonly chargedMicroUsd: number;
  };
  readonly clear: () => void;
};

/** One request to make a picture, whatever became of it. `at` is ISO 8601. */
type Submit = { readonly path: string; readonly body: unknown; readonly at: string };

/** Older submits than the last so many are forgotten, and so are paths beyond so many. */
const maxEntries = 1_000;

export function openSubmitLog(): SubmitLog {
  const posts = new Map<string, number>();
  const submits: Submit[] = [];
  let chargedMicroUsd = 0;
  return {
    posted: (path) => {
      if (posts.has(path) || posts.size < maxEntries) posts.set(path, (posts.get(path) ?? 0) + 1);
    },
    submitted: (submit) => {
      submits.push(submit);
      if (submits.length > maxEntries) submits.shift();
    },
    charged: (microUsd) => {
      chargedMicroUsd += microUsd;
    },
    read: () => ({ posts: Object.fromEntries(posts), submits: [...submits], chargedMicroUsd }),
    clear: () => {
      chargedMicroUsd = 0;
      posts.clear();
      submits.length = 0;
    },
  };
}
