import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

/** What the child process below writes: how much ink each text takes, and whether it is like the missing glyph. */
type Inks = Readonly<Record<string, { readonly ink: number; readonly hash: string }>>;

const texts = {
  latin: "Mumbai",
  otherLatin: "Nagpur",
  hindi: "पुस्तक",
  otherHindi: "दुकान",
  missing: "\u{e000}\u{e001}\u{e002}\u{e003}\u{e004}\u{e005}",
};

/** Letters on a machine without any font of its own: there only the bundled ones can draw. */
async function lettersWithoutSystemFonts(): Promise<Inks> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-fonts-"));
  try {
    const config = path.join(folder, "fonts.conf");
    await writeFile(
      config,
      `<?xml version="1.0"?><fontconfig><cachedir>${folder}</cachedir></fontconfig>`,
    );
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        "--import",
        "tsx",
        fileURLToPath(new URL("../testing/print-inks.ts", import.meta.url)),
        JSON.stringify(texts),
      ],
      { env: { ...process.env, FONTCONFIG_FILE: config } },
    );
    const inks: Inks = JSON.parse(stdout);
    return inks;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("letters from the bundled fonts alone", () => {
  it("are drawn in Latin and Devanagari, and are no boxes", async () => {
    const inks = await lettersWithoutSystemFonts();
    const hashes = Object.values(inks).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(Object.keys(texts).length);
    for (const { ink } of Object.values(inks)) expect(ink).toBeGreaterThan(0);
    const missing = inks.missing?.ink ?? 0;
    for (const name of ["latin", "otherLatin", "hindi", "otherHindi"]) {
      expect(Math.abs((inks[name]?.ink ?? missing) - missing) / missing, name).toBeGreaterThan(
        0.02,
      );
    }
  });
});
