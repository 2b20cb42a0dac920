import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generations, type GenerationRow } from "@/lib/server/database/schema";
import { requireRow } from "@/lib/server/generations/find-generations";
import { originalKey } from "@/lib/server/generations/picture-keys";
import { protectPicture } from "@/lib/server/generations/protect-picture";
import { readPicture } from "@/lib/server/generations/read-picture";
import { runningEasel } from "@/lib/server/instance/running-easel";
import { oneAtATime } from "@/lib/server/one-at-a-time";
import { generationRow } from "@/lib/server/testing/generation-row";
import { drawEdit } from "@/lib/server/testing/masked-edit";
import { uploadKey } from "@/lib/server/uploads/keep-upload";
import { hearLog } from "../../../../../scripts/testing/hear-log";
import { failureOf } from "../../../../testing/failure-of";
import { openRoutes } from "../../../../testing/open-routes";
import { GET as image } from "../image/route";
import { POST } from "./route";

let routes: Awaited<ReturnType<typeof openRoutes>>;

hearLog();
beforeAll(async () => {
  routes = await openRoutes({});
});
afterAll(() => routes.close());

const origin = "http://localhost:3000";
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const getImage = (id: string) => image(new Request(`${origin}/api`), at(id));

function fetchAgain(id: string): Promise<Response> {
  const headers = { "Sec-Fetch-Site": "same-origin" };
  return POST(new Request(`${origin}/api`, { method: "POST", headers }), at(id));
}

it("is answered before the original's pixels are put back, and a stopping server ends that first", async () => {
  const { driving } = await runningEasel();
  const { id } = await storeKeptEdit();
  const file = path.join(routes.folder, "live", "files", id, "kept.png");
  const before = await readFile(file);
  await rm(file);

  let goOn = () => {};
  const turn = oneAtATime(() => new Promise<void>((resolve) => (goOn = resolve)));
  expect((await fetchAgain(id)).status).toBe(202);
  expect(await failureOf(await getImage(id))).toMatchObject({ code: "picture_missing" });
  expect(driving.underWay.size).toBe(1);

  goOn();
  await Promise.all([turn, ...driving.underWay]);
  expect(before.equals(Buffer.from(await (await getImage(id)).bytes()))).toBe(true);
  expect(driving.underWay.size).toBe(0);
});

it("is answered with 204 where nothing is missing", async () => {
  const { id } = await storeKeptEdit();
  expect((await fetchAgain(id)).status).toBe(204);
  expect((await runningEasel()).driving.underWay.size).toBe(0);
});

/** A finished edit with all its files, as its collection leaves it. */
async function storeKeptEdit(): Promise<GenerationRow> {
  const easel = await runningEasel();
  const { reference, mask } = await drawEdit(256, 256);
  const bytes = await sharp(reference).negate().png().toBuffer();
  const picture = await readPicture(bytes);
  if (picture === null) throw new Error("The answer is no picture.");
  const { image } = picture;
  const uploads = [reference, mask].map((file) => ({
    id: createHash("sha256").update(file).digest("hex"),
    file,
  }));
  for (const { id, file } of uploads) await easel.files.put(uploadKey(id), file);
  const [first, second] = uploads.map(({ id }) => id);
  const { search: _, ...row } = generationRow({
    id: crypto.randomUUID(),
    state: "done",
    image,
    references: [first ?? ""],
    mask: second ?? "",
    keepOutsideMask: true,
  });
  await easel.database.insert(generations).values(row);
  await easel.files.put(originalKey(row.id, image), bytes);
  const stored = await requireRow(easel, row.id);
  const protect = await protectPicture(easel, stored, { bytes, image });
  await easel.database.update(generations).set({ protect }).where(eq(generations.id, row.id));
  return stored;
}
