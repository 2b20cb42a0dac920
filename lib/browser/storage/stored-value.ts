import "client-only";
import { useSyncExternalStore } from "react";
import { crashCopy } from "./crash-copy";

/** A value this browser keeps for us, and a way to hear that it changed. */
export type StoredValue<T> = {
  readonly read: () => T;
  readonly write: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly initial: T;
};

type StoredValueSpec<T> = {
  readonly key: string;
  readonly initial: T;
  /** Reads what any release has written, or null if it is none of ours. */
  readonly upgrade: (stored: unknown) => T | null;
  /** True where not even a killed browser may forget the last change. */
  readonly survivesKill?: boolean;
};

/** As it is stored. `savedAt`, in milliseconds, tells which of two copies is the newer. */
type Saved<T> = { readonly value: T; readonly savedAt: number };

/**
 * Keeps a value in local storage, written at once on every change. Where storage
 * is refused or full, the value lasts as long as the page and nothing fails.
 */
export function storedValue<T>(spec: StoredValueSpec<T>): StoredValue<T> {
  const { key, initial, survivesKill = false } = spec;
  const listeners = new Set<() => void>();
  let current: Saved<T> | null = null;
  let isChecked = !survivesKill;

  const read = () => (current ??= upgraded(spec, load(key)) ?? { value: initial, savedAt: 0 });

  function keep(saved: Saved<T>) {
    current = saved;
    save(key, saved);
    for (const listener of listeners) listener();
  }

  async function takeNewerCopy() {
    isChecked = true;
    const copy = upgraded(spec, await crashCopy.get(key));
    if (copy !== null && copy.savedAt > read().savedAt) keep(copy);
  }

  return {
    initial,
    read: () => read().value,
    write: (value) => {
      const saved = { value, savedAt: Date.now() };
      keep(saved);
      if (survivesKill) void crashCopy.put(key, saved);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (!isChecked) void takeNewerCopy();
      return () => listeners.delete(listener);
    },
  };
}

/** The value as it stands; the initial one on the server and in the first paint. */
export function useStoredValue<T>({ read, subscribe, initial }: StoredValue<T>): T {
  return useSyncExternalStore(subscribe, read, () => initial);
}

function upgraded<T>({ upgrade }: StoredValueSpec<T>, stored: unknown): Saved<T> | null {
  if (typeof stored !== "object" || stored === null) return null;
  if (!("value" in stored) || !("savedAt" in stored)) return null;
  const value = upgrade(stored.value);
  return value === null || typeof stored.savedAt !== "number"
    ? null
    : { value, savedAt: stored.savedAt };
}

function load(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function save(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Refused or full: what is in memory goes on.
  }
}
