import { readdir, readFile } from "node:fs/promises";
import { hostileCorpus } from "@/lib/server/uploads/testing/hostile-corpus";
import { startEasel } from "../../e2e/start-easel";
import { build, isBuildFresh } from "../build.mjs";
import { residentBytes } from "./renderer-memory";
import { machineWords } from "./machine";

const rounds = 40;
const atOnce = 4;
const tooLargeBytes = 51 * 1024 * 1024;

/** Gives the built app every hostile file again and again, and says what became of its memory and its folder. */
export async function benchUploads(): Promise<void> {
  if (!(await isBuildFresh())) await build();
  const corpus = await hostileCorpus();
  const files = [...corpus.map(({ bytes }) => bytes), new Uint8Array(tooLargeBytes)];
  const easel = await startEasel({ speed: 0, onTrouble: () => {} });
  // What is too large is answered before all of it came, and may find the connection closed.
  const give = (bytes: Uint8Array): Promise<number | "closed"> =>
    fetch(`${easel.origin}/api/uploads`, {
      method: "POST",
      headers: {
        Origin: easel.origin,
        Cookie: easel.session,
        "Content-Type": "application/octet-stream",
      },
      body: Buffer.from(bytes),
    }).then(
      ({ status }) => status,
      () => "closed",
    );
  try {
    console.log(machineWords(null));
    console.log(`\n${files.length} hostile files, ${atOnce} at a time, ${rounds} rounds\n`);
    console.log(`before: ${await memoryWords()}`);
    const answers = new Map<number | "closed", number>();
    for (let round = 1; round <= rounds; round += 1) {
      const waiting = [...files];
      const giveAll = async () => {
        for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
          const status = await give(file);
          answers.set(status, (answers.get(status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, giveAll));
      if (round % 5 === 0) console.log(`after round ${round}: ${await memoryWords()}`);
    }
    const kept = await filesUnder(easel.filesFolder);
    console.log(
      `answers: ${[...answers].map(([status, times]) => `${times} × ${status}`).join(", ")}`,
    );
    console.log(`files kept: ${kept}`);
  } finally {
    await easel.stop();
  }
}

async function filesUnder(folder: string): Promise<number> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(folder, options).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

/** Of the server with all its processes. */
async function memoryWords(): Promise<string> {
  const sizes = await Promise.all((await descendantsOf(process.pid)).map(residentBytes));
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

async function descendantsOf(id: number): Promise<readonly number[]> {
  const list = await readFile(`/proc/${id}/task/${id}/children`, "utf8").catch(() => "");
  const children = list.split(" ").filter(Boolean).map(Number);
  const deeper = await Promise.all(children.map(descendantsOf));
  return [...children, ...deeper.flat()];
}
