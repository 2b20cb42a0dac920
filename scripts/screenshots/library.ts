import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { type Upload, uploadSchema } from "@/lib/contract/upload";
import type { StartedEasel } from "../../e2e/start-easel";
import { askFor, makePicture } from "../make-picture";
import { showcase } from "../showcase";
import type { Shown } from "./screen";

type Library = Pick<Shown, "pictures" | "edit">;

/** Fills a started Easel with pictures, and a masked edit of the newest of them. */
export async function fillLibrary(easel: StartedEasel): Promise<Library> {
  const pictures: string[] = [];
  // One after the other, so that the sheet shows them in the order of the list.
  for (const request of showcase) pictures.unshift(await makePicture(easel, request));
  const [newest = ""] = pictures;
  return { pictures, edit: await editWithMask(easel, newest) };
}

/** Picks, deletes, edits on and loses some of what there is. */
export async function makeChoices(easel: StartedEasel, library: Library): Promise<Shown> {
  const batch = randomUUID();
  for (const picked of ["pick", null, "pick", "reject"]) {
    const input = { prompt: "A paper crane on a shelf", size: "1024x1024", quality: "low" };
    const id = await makePicture(easel, { model: "gpt-image-2", input, batchId: batch });
    await send(easel, "PATCH", `/api/generations/${id}`, { picked });
  }
  const child = await editOn(easel, library.edit, "The same street at night, lamps lit");
  const grandchild = await editOn(easel, child, "The same street at night, a cat on the sill");
  await editOn(easel, library.edit, "The same street with a red bicycle");
  const [, , erased = "", ...rest] = library.pictures;
  await rm(path.join(easel.filesFolder, erased), { recursive: true });
  for (const id of rest.slice(3)) await send(easel, "DELETE", `/api/generations/${id}`);
  return { ...library, batch, grandchild, erased };
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
  const reference = await refer(easel, id);
  const { width, height } = reference;
  const circle = `<svg width="${width}" height="${height}"><circle cx="50%" cy="50%" r="20%" fill="white"/></svg>`;
  const png = await sharp({ create: { width, height, channels: 3, background: "black" } })
    .composite([{ input: Buffer.from(circle) }])
    .threshold()
    .png()
    .toBuffer();
  const mask = uploadOf(await send(easel, "POST", "/api/uploads", new Uint8Array(png)));
  return makePicture(easel, {
    model: "gpt-image-2",
    input: { prompt: "The same street in deep snow", size: `${width}x${height}`, quality: "low" },
    references: [reference.id],
    mask: mask.id,
    parentId: id,
  });
}

async function editOn(easel: StartedEasel, id: string, prompt: string): Promise<string> {
  return makePicture(easel, {
    model: "gpt-image-2",
    input: { prompt, size: "1536x1024", quality: "low" },
    references: [(await refer(easel, id)).id],
    parentId: id,
  });
}

async function refer(easel: StartedEasel, id: string): Promise<Upload> {
  return uploadOf(await send(easel, "POST", `/api/generations/${id}/reference`));
}

function uploadOf(answer: unknown): Upload {
  return z.object({ upload: uploadSchema }).parse(answer).upload;
}

/** Sends a picture, JSON or nothing; a refusal throws in the server's words. */
async function send(
  { origin, session }: StartedEasel,
  method: string,
  address: string,
  body?: object,
): Promise<unknown> {
  const isPng = body instanceof Uint8Array;
  const answer = await fetch(`${origin}${address}`, {
    method,
    headers: {
      Origin: origin,
      Cookie: session,
      ...(body && { "Content-Type": isPng ? "image/png" : "application/json" }),
    },
    ...(body && { body: isPng ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.status === 204 ? null : answer.json();
}
