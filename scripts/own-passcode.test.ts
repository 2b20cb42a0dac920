import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeMissingPasscode } from "./own-passcode.mjs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "easel-passcode-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const settings = async () => parseEnv(await readFile(path.join(folder, ".env.local"), "utf8"));

it("gives a key without a passcode one of its own, written behind what is there", async () => {
  await write(".env.local", "SEGMIND_API_KEY=key");
  const passcode = await makeMissingPasscode(folder, {});
  expect(passcode).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(await settings()).toEqual({ SEGMIND_API_KEY: "key", EASEL_PASSCODE: passcode });
});

it.each(["EASEL_PASSCODE=", 'EASEL_PASSCODE=""', "export EASEL_PASSCODE = # still to come"])(
  "fills in an empty line, as the example has one: %s",
  async (line) => {
    await write(".env.local", `${line}\nSEGMIND_API_KEY=key\n`);
    const passcode = await makeMissingPasscode(folder, {});
    expect(await readFile(path.join(folder, ".env.local"), "utf8")).toBe(
      `EASEL_PASSCODE=${passcode}\nSEGMIND_API_KEY=key\n`,
    );
    expect(await makeMissingPasscode(folder, {})).toBeNull();
  },
);

it("leaves the file with the key to its owner alone, also one that was there", async () => {
  await write(".env.local", "SEGMIND_API_KEY=key");
  await makeMissingPasscode(folder, {});
  expect((await stat(path.join(folder, ".env.local"))).mode & 0o777).toBe(0o600);
});

it("takes a key from the environment too, and makes the file", async () => {
  const passcode = await makeMissingPasscode(folder, { SEGMIND_API_KEY: "key" });
  expect(await settings()).toEqual({ EASEL_PASSCODE: passcode });
});

it("makes none in the demo, nor where one stands anywhere Next looks", async () => {
  expect(await makeMissingPasscode(folder, {})).toBeNull();
  await write(".env", "SEGMIND_API_KEY=key\nEASEL_PASSCODE=twelve letters at least");
  expect(await makeMissingPasscode(folder, {})).toBeNull();
});
