import { expect, it } from "vitest";
import { openTestEasel } from "../testing/test-easel";
import { admit } from "./admit";

it("lets nobody spend on a developer's key by another name than this machine's, without a passcode", async () => {
  const easel = await openTestEasel();
  const at = (host: string, mode: "live" | "demo" = "live") =>
    admit({ ...easel, env: { ...easel.env, mode } }, new Headers({ host })).then(
      () => "in",
      (error: { code: string }) => error.code,
    );
  for (const host of ["localhost:3000", "127.0.0.1", "[::1]:3000"])
    expect(await at(host)).toBe("in");
  // A page of evil.example's whose name was made to lead to 127.0.0.1 is our own site for its browser.
  for (const host of ["evil.example:3000", "192.168.1.5", "localhost.evil.example"])
    expect(await at(host), host).toBe("closed");
  expect(await at("192.168.1.5", "demo")).toBe("in");
  await easel.close();
});
