import sharp from "sharp";
import { z } from "zod";
import { uploadSchema } from "@/lib/contract/upload";
import { makePicture } from "../scripts/make-picture";
import type { StartedEasel } from "./start-easel";

/** An edit of 1024 × 1024 that is kept outside its mask, made over HTTP; its id. */
export async function makeKeptEdit(easel: StartedEasel, prompt: string): Promise<string> {
  const [reference, mask] = await Promise.all([plain(1024, "#c60"), squareMask()]);
  return makePicture(easel, {
    model: "gpt-image-2",
    input: { prompt, quality: "low", size: "1024x1024" },
    references: [await upload(easel, reference)],
    mask: await upload(easel, mask),
    keepOutsideMask: true,
  });
}

function plain(edge: number, background: string): Promise<Buffer> {
  return sharp({ create: { width: edge, height: edge, channels: 3, background } })
    .png()
    .toBuffer();
}

/** White in the middle, black around it. */
async function squareMask(): Promise<Buffer> {
  const black = sharp(await plain(1024, "#000"));
  return black
    .composite([{ input: await plain(512, "#fff") }])
    .toColourspace("b-w")
    .png()
    .toBuffer();
}

async function upload({ origin, session }: StartedEasel, file: Buffer): Promise<string> {
  const answer = await fetch(`${origin}/api/uploads`, {
    method: "POST",
    headers: { Origin: origin, Cookie: session, "Content-Type": "image/png" },
    body: new Blob([new Uint8Array(file)]),
  });
  return z.object({ upload: uploadSchema }).parse(await answer.json()).upload.id;
}
