import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { findModel } from "@/lib/models/catalogue";
import type { Segmind } from "@/lib/segmind/client";
import { dollars, type Finding } from "./finding";
import { balanceOf, uploadPicture } from "./free-checks";

const size = { width: 1024, height: 640 } as const;
const pollEveryMs = 5_000;
const patienceMs = 10 * 60_000;

type Job = { readonly slug: string; readonly body: object };
type Ended = { readonly picture: Buffer; readonly cost: number | null };

/** What the two pictures of the paid checks cost by the price guide, in micro-dollars. */
export function paidPrice(): number {
  const input = { prompt: "a chair", size: "1024x1024", quality: "low" } as const;
  return ["gpt-image-1-mini", "gpt-image-2"].reduce(
    (sum, id) => sum + (findModel(id)?.price(input, 0).microUsd ?? 0),
    0,
  );
}

/** Two cheap pictures: a plain one, and a masked edit of a size of its own. Each is one POST, never repeated. */
export async function paidChecks(
  segmind: Segmind,
  wait: (ms: number) => Promise<unknown>,
): Promise<Finding[]> {
  const before = await balanceOf(segmind);
  const body = { prompt: "A red chair on a white floor", size: "1024x1024", quality: "low" };
  const plain = await run(segmind, { slug: "gpt-image-1-mini", body }, wait);
  const after = await balanceOf(segmind);
  const guess = "A picture is made and its cost told";
  if (typeof plain === "string") return [{ guess, holds: false, said: plain }];
  const { cost } = plain;
  const fell = before === null || after === null ? null : before - after;
  return [
    { guess, holds: cost !== null, said: cost === null ? "no cost" : dollars(cost) },
    {
      guess: "The balance fell by the cost, at once",
      holds: fell === null || cost === null ? null : Math.abs(fell - cost) <= 100,
      said: fell === null ? "no balance" : `${dollars(fell)} less`,
    },
    ...(await editChecks(segmind, wait)),
  ];
}

async function editChecks(
  segmind: Segmind,
  wait: (ms: number) => Promise<unknown>,
): Promise<Finding[]> {
  const grey = sharp({ create: { ...size, channels: 3, background: "#808080" } });
  const half = { ...size, width: size.width / 2 };
  const white = await sharp({ create: { ...half, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const black = sharp({ create: { ...size, channels: 3, background: "black" } });
  const mask = black.composite([{ input: white, left: 0, top: 0 }]);
  const reference = await uploadPicture(segmind, await grey.png().toBuffer());
  const painted = await uploadPicture(segmind, await mask.png().toBuffer());
  const body = {
    prompt: "Paint the area bright red",
    quality: "low",
    ...size,
    image_urls: [reference.url],
    mask: painted.url,
  };
  const edit = await run(segmind, { slug: "gpt-image-2", body }, wait);
  const named = "gpt-image-2 takes width and height under these names";
  const polarity = "White is what a mask lets change";
  if (typeof edit === "string") {
    return [named, polarity].map((guess) => ({ guess, holds: false, said: edit }));
  }
  const { width, height } = await sharp(edit.picture).metadata();
  const [left, right] = await Promise.all([0, 0.5].map((from) => changeOf(edit.picture, from)));
  return [
    {
      guess: named,
      holds: width === size.width && height === size.height,
      said: `${width} × ${height}`,
    },
    {
      guess: polarity,
      holds: left === right ? null : (left ?? 0) > (right ?? 0),
      said: `the white half changed by ${left?.toFixed(0)} of 255, the black one by ${right?.toFixed(0)}`,
    },
  ];
}

/** How far half of a picture is from the grey it was, 0–255 on average. */
async function changeOf(picture: Buffer, from: number): Promise<number> {
  const whole = sharp(picture).removeAlpha();
  const { width, height } = await whole.metadata();
  const area = { top: 0, height, left: Math.floor(width * from), width: Math.floor(width / 2) };
  const pixels = await whole.extract(area).raw().toBuffer();
  let sum = 0;
  for (const value of pixels) sum += Math.abs(value - 128);
  return sum / pixels.byteLength;
}

/** Submits once and waits for the end; words where there is no picture. */
async function run(
  segmind: Segmind,
  { slug, body }: Job,
  wait: (ms: number) => Promise<unknown>,
): Promise<Ended | string> {
  const sent = await segmind.submit({ kind: "model", slug }, body);
  if (sent.kind !== "accepted") return sent.kind;
  const { requestId } = sent;
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollEveryMs) {
    await wait(pollEveryMs);
    const outcome = await segmind.poll({ kind: "model", requestId });
    if (outcome.kind === "refused") return `${outcome.reason}: ${outcome.detail}`;
    if (outcome.kind !== "completed") continue;
    const found = await segmind.download(outcome.outputUrl);
    if (found.kind !== "found") return `its picture is ${found.kind}`;
    return { picture: await buffer(found.stream), cost: outcome.costMicroUsd };
  }
  return `job ${requestId} has no end after ${patienceMs / 60_000} minutes`;
}
