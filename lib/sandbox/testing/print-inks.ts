import { createHash } from "node:crypto";
import sharp from "sharp";
import { letterAll } from "../drawing/letter";

/** Prints how much ink each text of the first argument takes, and a hash of its picture, as JSON. */
const texts: Record<string, string> = JSON.parse(process.argv[2] ?? "{}");
const canvas = { width: 800, height: 200 };

const inks: Record<string, { ink: number; hash: string }> = {};
for (const [name, text] of Object.entries(texts)) {
  const lines = [{ text, size: 80, colour: "#000000" }];
  const [lettered] = await letterAll([{ ...canvas, x: 0, y: 0, lines }], canvas);
  if (lettered === undefined) throw new Error(`Nothing was lettered for ${name}.`);
  const alpha = await sharp(lettered.input).extractChannel("alpha").raw().toBuffer();
  const ink = alpha.reduce((sum, value) => sum + value, 0);
  inks[name] = { ink, hash: createHash("sha256").update(alpha).digest("hex") };
}
process.stdout.write(JSON.stringify(inks));
