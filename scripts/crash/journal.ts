import { readFile } from "node:fs/promises";
import { z } from "zod";

/** One line of what `preload.mjs` saw: a write that was begun, or one that was committed. */
const lineSchema = z.object({
  event: z.enum(["asks", "wrote"]),
  /** "insert", the state that was written, "lease", or the file that came into its place. */
  what: z.string(),
  /** The values of the write and its rows, or the file's path, with the generation's id, as JSON. */
  about: z.string(),
  atMs: z.number(),
});

export type Line = z.infer<typeof lineSchema>;
type End = "absent" | "done" | "unknown" | "cancelled" | "failed";

export async function readJournal(file: string): Promise<readonly Line[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

/**
 * What a generation may come to after a death, by what was written of it until then: one end, or two where
 * the death fell between the asking for a write and its answer. `absent` is what was never stored.
 */
export function possibleEnds(lines: readonly Line[], id: string): readonly End[] {
  let possible: readonly End[] = ["absent"];
  for (const { event, what, about } of lines) {
    if (what === "lease" || !about.includes(id)) continue;
    const end = endAfter(what);
    possible = event === "wrote" ? [end] : [...possible, end];
  }
  return possible;
}

/** Only a submit whose answer was never kept may be given up: all else goes on to its picture. */
function endAfter(written: string): End {
  if (written === "submitting" || written === "unknown") return "unknown";
  if (written === "cancelled" || written === "failed") return written;
  return "done";
}
