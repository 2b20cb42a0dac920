import { expect, it } from "vitest";
import { sessionKeys } from "./session-keys";

it("are the same for one passcode in every process, and two of them", async () => {
  const { seal, ids } = await sessionKeys("correct horse battery");
  // By Python's hashlib.scrypt. Whoever changes this signs everyone out.
  expect(seal.toString("hex")).toBe(
    "2c26ae3dbf205ab561a8473ec7c1a531a028d9e924a6123d59fd8e2e6c72400a",
  );
  expect(ids.toString("hex")).not.toBe(seal.toString("hex"));
  expect([seal, ids].map(({ length }) => length)).toEqual([32, 32]);
});

it("are others for another passcode", async () => {
  const [one, other] = await Promise.all(["a long passcode", "a long passcodE"].map(sessionKeys));
  expect(one?.seal.equals(other?.seal ?? Buffer.alloc(0))).toBe(false);
  expect(one?.ids.equals(other?.ids ?? Buffer.alloc(0))).toBe(false);
});

it("are derived once, however many ask at a time", () => {
  expect(sessionKeys("asked for twice")).toBe(sessionKeys("asked for twice"));
});
