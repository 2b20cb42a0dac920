import "server-only";

/** Something that a deployment cannot work without, and where it is to be had. */
export type MissingPart = { readonly name: string; readonly what: string; readonly how: string };

const needed: readonly MissingPart[] = [
  {
    name: "SEGMIND_API_KEY",
    what: "The account at Segmind",
    how: "Settings → Environment Variables: add the key from segmind.com → API keys.",
  },
  {
    name: "EASEL_PASSCODE",
    what: "What people type to come in",
    how: "Settings → Environment Variables: make one up, of 12 characters or more.",
  },
  {
    name: "DATABASE_URL",
    what: "A Postgres database",
    how: "Storage → Create Database → Neon, and connect it to this project.",
  },
  {
    name: "BLOB_READ_WRITE_TOKEN",
    what: "A store for pictures",
    how: "Storage → Create Database → Blob, with private access and a read-write token, and connect it to this project.",
  },
];

/**
 * What a deployment on Vercel lacks. There no disk outlives a request, so nothing works without its
 * stores, and half a studio would lose pictures. Nothing is missing anywhere else.
 */
export function missingParts(source: Readonly<Record<string, string | undefined>>): MissingPart[] {
  if (source.VERCEL === undefined) return [];
  return needed.filter(({ name }) => source[name] === undefined || source[name] === "");
}
