import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Does something with a database, or gives `otherwise` where that is refused or fails. Never rejects. */
type Attempt<Schema extends DBSchema> = <T>(
  act: (opened: IDBPDatabase<Schema>) => Promise<T>,
  otherwise: T,
) => Promise<T>;

/**
 * A database in IndexedDB, opened when it is first used; `create` makes its one store. A browser may refuse it
 * for as long as the page lasts (private windows, a full disk), and whoever uses it goes on without. Lets go
 * where a newer Easel in another tab, or a browser that clears its data, waits for that, and opens it anew.
 */
export function indexedStore<Schema extends DBSchema>(
  name: string,
  create: (opened: IDBPDatabase<Schema>) => void,
): Attempt<Schema> {
  let database: Promise<IDBPDatabase<Schema>> | null = null;

  function open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => void (database = null);
    const opened = openDB<Schema>(name, 1, {
      upgrade: create,
      blocking: () => {
        forget();
        void opened.then((one) => one.close());
      },
      terminated: forget,
    });
    return opened;
  }

  return async (act, otherwise) => {
    try {
      database ??= open();
      return await act(await database);
    } catch {
      return otherwise;
    }
  };
}
