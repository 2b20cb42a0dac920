import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { generations } from "../database/schema";
import { drive } from "../generations/drive";
import type { TestEasel } from "./test-easel";

export type MaskedEdit = {
  readonly reference: Uint8Array;
  readonly mask: Uint8Array;
  /** What else the model is asked for. */
  readonly input?: Readonly<Record<string, string | number>>;
  readonly keepOutsideMask?: boolean;
  /** Changes what is stored between the submit and the picture. */
  readonly meanwhile?: (id: string) => Promise<void>;
};

/** An edit that Segmind has begun, driven to its end; its id. */
export async function makeMaskedEdit(easel: TestEasel, edit: MaskedEdit): Promise<string> {
  const input = { prompt: "a red hat", size: "1024x1024", quality: "low", ...edit.input };
  const { id } = await easel.generate(input);
  const [reference, mask] = [await keep(easel, edit.reference), await keep(easel, edit.mask)];
  const body = { ...input, image_urls: [reference.url], mask: mask.url };
  const answer = await easel.segmind.submit({ kind: "model", slug: "gpt-image-2" }, body);
  if (answer.kind !== "accepted") throw new Error(`The sandbox ${answer.kind} the edit.`);
  await easel.database
    .update(generations)
    .set({
      state: "running",
      requestId: answer.requestId,
      references: [reference.id],
      mask: mask.id,
      keepOutsideMask: edit.keepOutsideMask ?? true,
    })
    .where(eq(generations.id, id));
  await edit.meanwhile?.(id);
  for (let minute = 0; minute < 10; minute += 1) {
    easel.pass(60);
    await drive(easel);
  }
  return id;
}

/** A reference with every kind of colour in it, and a mask with a soft-edged white square in its middle. */
export async function drawEdit(width: number, height: number): Promise<MaskedEdit> {
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 7919) >> 5);
  const reference = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  const edge = Math.floor(Math.min(width, height) / 2);
  const square = {
    create: { width: edge, height: edge, channels: 3, background: "#fff" },
  } as const;
  const mask = await sharp({ create: { width, height, channels: 3, background: "#000" } })
    .composite([{ input: await sharp(square).png().toBuffer() }])
    .png()
    .toBuffer();
  return { reference, mask: await sharp(mask).blur(4).toColourspace("b-w").png().toBuffer() };
}

async function keep(easel: TestEasel, bytes: Uint8Array) {
  const id = createHash("sha256").update(bytes).digest("hex");
  await easel.files.put(`uploads/${id}`, bytes);
  const stored = await easel.segmind.upload({
    contentType: "image/png",
    sizeBytes: bytes.byteLength,
    stream: () => new Blob([Buffer.from(bytes)]).stream(),
  });
  if (stored.kind !== "uploaded") throw new Error(`The upload is ${stored.kind}.`);
  return { id, url: stored.url };
}
