import { expect, it } from "vitest";
import { idOfShort, shortIdOf } from "./short-id";

it.each([
  ["0197c2a4-8d1e-7c3b-9f00-6b1f2e3d4c5b", "AZfCpI0efDufAGsfLj1MWw"],
  ["00000000-0000-0000-0000-000000000000", "AAAAAAAAAAAAAAAAAAAAAA"],
  ["ffffffff-ffff-ffff-ffff-ffffffffffff", "_____________________w"],
  ["fbefbefb-efbe-fbef-befb-efbefbefbefb", "---------------------w"],
])("%s is written %s, and read back", (id, short) => {
  expect(shortIdOf(id)).toBe(short);
  expect(idOfShort(short)).toBe(id);
});

it("stands in an address as it is, whatever the id", () => {
  for (let times = 0; times < 1_000; times += 1) {
    const id = crypto.randomUUID();
    const short = shortIdOf(id) ?? "";
    expect(new URL(`http://easel.test/#${short}`).hash).toBe(`#${short}`);
    expect(idOfShort(short)).toBe(id);
  }
});

it.each(["", "a", "0197c2a4-8d1e-7c3b-9f00-6b1f2e3d4c5", "0197C2A4-8D1E-7C3B-9F00-6B1F2E3D4C5B"])(
  "%j is no id to be written short",
  (id) => expect(shortIdOf(id)).toBeNull(),
);

it.each([
  ["nothing", ""],
  ["one that was cut off", "AZfCpI0efDufAGsfLj1MW"],
  ["one that is too long", "AZfCpI0efDufAGsfLj1MWwA"],
  ["another way to write an id", "AZfCpI0efDufAGsfLj1MWx"],
  ["signs that are not base64url", "AZfCpI0efDufAGsfLj1M+w"],
])("%s is no id", (_, short) => expect(idOfShort(short)).toBeNull());
