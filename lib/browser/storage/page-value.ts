import "client-only";
import { useSyncExternalStore } from "react";

/** A value that lasts as long as the page, and a way to hear that it changed. */
export type PageValue<T> = {
  readonly read: () => T;
  readonly write: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly initial: T;
};

export function pageValue<T>(initial: T): PageValue<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    initial,
    read: () => current,
    write: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The value as it stands; the initial one on the server and in the first paint. */
export function usePageValue<T>({ read, subscribe, initial }: PageValue<T>): T {
  return useSyncExternalStore(subscribe, read, () => initial);
}
