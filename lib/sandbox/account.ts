import type { Store } from "./store";

export type Account = {
  /** What is left, in micro-dollars. */
  readonly balance: () => Promise<number>;
  /** Takes the price off the balance; false, and nothing taken, when it does not reach. */
  readonly charge: (microUsd: number) => Promise<boolean>;
  /** Back to where it started. */
  readonly reset: () => Promise<void>;
};

const fileName = "account";

/** An account of so many dollars that remembers in the store what was spent. */
export function openAccount(store: Store, creditsUsd: number): Account {
  const credits = Math.round(creditsUsd * 1_000_000);
  let opened: Promise<number> | undefined;
  let spent = 0;
  let saving = Promise.resolve();
  const open = () =>
    (opened ??= readSpent(store).then((microUsd) => {
      spent = microUsd;
      return spent;
    }));
  return {
    balance: async () => {
      await open();
      return credits - spent;
    },
    charge: async (microUsd) => {
      await open();
      if (spent + microUsd > credits) return false;
      // Counted before the file is written: two calls at once never spend the same credits.
      spent += microUsd;
      saving = saving.then(() => store.put(fileName, new TextEncoder().encode(String(spent))));
      await saving;
      return true;
    },
    reset: async () => {
      await open();
      spent = 0;
      await store.remove(fileName);
    },
  };
}

async function readSpent(store: Store): Promise<number> {
  const bytes = await store.get(fileName);
  const spent = bytes === null ? 0 : Number(new TextDecoder().decode(bytes));
  return Number.isFinite(spent) ? spent : 0;
}
