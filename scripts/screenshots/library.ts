import sharp from "sharp";
import { z } from "zod";
import { type Upload, uploadSchema } from "@/lib/contract/upload";
import type { StartedEasel } from "../../e2e/start-easel";
import { askFor, makePicture } from "../make-picture";
import { showcase } from "../showcase";
import type { Shown } from "./screens";

/** Fills a started Easel with pictures, and a masked edit of the newest of them. */
export async function fillLibrary(easel: StartedEasel): Promise<Shown> {
  const pictures: string[] = [];
  // One after the other, so that the sheet shows them in the order of the list.
  for (const request of showcase) pictures.unshift(await makePicture(easel, request));
  const [newest = ""] = pictures;
  return { pictures, edit: await editWithMask(easel, newest) };
}

/** A picture in every state that is no end in peace. They are asked for, and not waited for. */
export async function makeTroubles(easel: StartedEasel): Promise<void> {
  for (const prompt of [
    "A chair by a window [blocked]",
    "A lamp in the rain [reset]",
    "A map of an island [error 406]",
    "A bowl of plums [file lost]",
    "A kite over dunes [slow]",
    "A fox asleep [slow]",
    "Paper boats [slow]",
    "A tin robot [slow]",
    "A pear on a plate [slow]",
  ])
    await askFor(easel, { model: "gpt-image-2", input: { prompt, quality: "low" } });
  // What breaks has to break before it is looked at.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
}

async function editWithMask(easel: StartedEasel, id: string): Promise<string> {
  const reference = await post(easel, `/api/generations/${id}/reference`);
  const { width, height } = reference;
  const circle = `<svg width="${width}" height="${height}"><circle cx="50%" cy="50%" r="20%" fill="white"/></svg>`;
  const png = await sharp({ create: { width, height, channels: 3, background: "black" } })
    .composite([{ input: Buffer.from(circle) }])
    .threshold()
    .png()
    .toBuffer();
  const mask = await post(easel, "/api/uploads", new Uint8Array(png));
  return makePicture(easel, {
    model: "gpt-image-2",
    input: { prompt: "The same street in deep snow", size: `${width}x${height}`, quality: "low" },
    references: [reference.id],
    mask: mask.id,
    parentId: id,
  });
}

async function post(
  { origin, session }: StartedEasel,
  path: string,
  png?: Uint8Array<ArrayBuffer>,
): Promise<Upload> {
  const answer = await fetch(`${origin}${path}`, {
    method: "POST",
    headers: { Origin: origin, Cookie: session, ...(png && { "Content-Type": "image/png" }) },
    ...(png && { body: png }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return z.object({ upload: uploadSchema }).parse(await answer.json()).upload;
}
