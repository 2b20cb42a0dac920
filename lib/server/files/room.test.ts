import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { requireRoom } from "./room";

it("asks for no more room than there is, and says how much is missing", async () => {
  await requireRoom(tmpdir(), 1);
  await expect(requireRoom(tmpdir(), 2 ** 60)).rejects.toThrow(/^The disk is full: \d+ bytes/);
});
