import { link, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { sql } from "drizzle-orm";
import type { Database } from "@/lib/server/database/open-database";
import { generations } from "@/lib/server/database/schema";
import { generationRow } from "@/lib/server/testing/generation-row";
import { randomFrom } from "../crash/random";

/** One picture about every forty minutes, back from now. */
const apartMs = 40 * 60_000;
const batch = 500;
/** So many different thumbnails; the same file would be decoded once. */
const faces = 64;
const sizes = [
  { width: 1024, height: 1024 },
  { width: 1536, height: 1024 },
  { width: 1024, height: 1536 },
  { width: 2048, height: 1152 },
];

const subjects = [
  ...["a brass lamp on a desk", "a lighthouse in a storm", "a coffee bag, front view"],
  ...["東京の夜景を描いたポスター", "北京胡同的清晨，水彩画", "桜の下の茶室"],
  ...["मुंबई का स्वाद, एक पोस्टर", "दीवाली की रोशनी में एक गली"],
  ...["서울의 야경 포스터", "ঢাকার সকাল", "layered hills above a lake", "a chair by a window"],
];
const manners = ["in morning light", "isometric", "as a linocut", "on grey paper", "35 mm film"];

/** Puts so many finished pictures into a database, the same ones every time, and gives their ids. 10,000 cost 5–10 s. */
export async function fillDatabase(
  database: Database,
  pictures: number,
): Promise<readonly string[]> {
  const random = randomFrom("gallery");
  const ids: string[] = [];
  const now = Date.now();
  for (let from = 0; from < pictures; from += batch) {
    const rows = Array.from({ length: Math.min(batch, pictures - from) }, (_, index) =>
      row(from + index, now, random),
    );
    await database.insert(generations).values(rows.map(({ search, ...stored }) => stored));
    ids.push(...rows.map(({ id }) => id));
  }
  await database.execute(sql`analyze`);
  return ids;
}

/** Gives each of them a small thumbnail; their originals do not exist, so that asking for one fails. */
export async function fillFiles(folder: string, ids: readonly string[]): Promise<void> {
  const fileOf = (id: string) => path.join(folder, id, "thumbnail.webp");
  const first = ids.slice(0, faces);
  await Promise.all(ids.map((id) => mkdir(path.join(folder, id), { recursive: true })));
  await Promise.all(first.map(async (id, face) => writeFile(fileOf(id), await draw(face))));
  await Promise.all(
    ids.slice(faces).map((id, index) => link(fileOf(first[index % faces] ?? id), fileOf(id))),
  );
}

function row(index: number, now: number, random: () => number) {
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error("There is nothing to choose from.");
    return found;
  };
  const createdAt = new Date(now - index * apartMs);
  const size = sizes[index % sizes.length] ?? { width: 1024, height: 1024 };
  return generationRow({
    id: idOf(index),
    state: "done",
    model: one(["gpt-image-2", "gpt-image-1.5", "gpt-image-1"]),
    input: {
      prompt: `No. ${index}: ${one(subjects)}, ${one(manners)}, ${one(subjects)} far behind`,
      quality: "low",
      size: `${size.width}x${size.height}`,
    },
    createdAt,
    submittedAt: createdAt,
    finishedAt: new Date(createdAt.getTime() + 40_000),
    dueAt: createdAt,
    budgetDay: createdAt.toISOString().slice(0, 10),
    madeBy: one(["Ada", "Grace", "明子"]),
    mask: random() < 0.05 ? "0".repeat(64) : null,
    cost: 6_000,
    held: 6_000,
    requestId: `request-${index}`,
    isStarred: random() < 0.1,
    rating: Math.floor(random() * 6),
    title: random() < 0.1 ? `Title ${index} ${one(subjects)}` : null,
    tags: random() < 0.2 ? ["for print"] : [],
    image: {
      ...size,
      bytes: 2_400_000,
      contentType: "image/png",
      hasAlpha: false,
      sha256: "a".repeat(64),
    },
  });
}

function idOf(index: number): string {
  return `0190a1b2-0000-7000-8000-${(0xffff_ffff - index).toString(16).padStart(12, "0")}`;
}

/** 512 px on the longer side, as Easel's own. */
async function draw(face: number): Promise<Buffer> {
  const { width, height } = sizes[face % sizes.length] ?? { width: 1, height: 1 };
  const scale = 512 / Math.max(width, height);
  const noise = { type: "gaussian" as const, mean: 60 + face * 2, sigma: 8 };
  const box = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return sharp({ create: { ...box, channels: 3, background: "#000", noise } })
    .webp({ quality: 80 })
    .toBuffer();
}
