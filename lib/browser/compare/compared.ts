/** One of the pictures that are compared: that of a generation, or the first reference it started from. */
export type Compared = { readonly id: string; readonly isSource: boolean };

/** As many as can be told apart side by side. */
export const maxCompared = 4;

const pattern = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(\.source)?$/i;

/** The pictures an address names, in order and each once; null where it names none, too many, or no ids at all. */
export function parseCompared(text: string): readonly Compared[] | null {
  const all = [...new Set(text.split(","))].map((part) => {
    const [, id, source] = pattern.exec(part.trim()) ?? [];
    return id === undefined ? null : { id: id.toLowerCase(), isSource: source !== undefined };
  });
  const known = all.filter((each) => each !== null);
  return known.length === all.length && known.length <= maxCompared ? known : null;
}

/** As an address names them. */
export function formatCompared(all: readonly Compared[]): string {
  return all.map(({ id, isSource }) => (isSource ? `${id}.source` : id)).join();
}
