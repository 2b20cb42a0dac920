import "client-only";
import { useSyncExternalStore } from "react";

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
};

/**
 * Keeps a value in local storage, written at once on every change. Where storage
 * is refused or full, the value lasts as long as the page and nothing fails.
 */
export function storedValue<T>({ key, initial, upgrade }: StoredValueSpec<T>): StoredValue<T> {
  const listeners = new Set<() => void>();
  let current: { readonly value: T } | null = null;
  return {
    initial,
    read: () => (current ??= { value: upgrade(load(key)) ?? initial }).value,
    write: (value) => {
      current = { value };
      save(key, value);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value as it stands; the initial one on the server and in the first paint. */
export function useStoredValue<T>({ read, subscribe, initial }: StoredValue<T>): T {
  return useSyncExternalStore(subscribe, read, () => initial);
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
