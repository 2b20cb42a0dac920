import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { anyFreePort, choosePort } from "./free-port.mjs";

const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

describe("choosePort", () => {
  it("takes the port that was asked for", async () => {
    const port = await anyFreePort();
    expect(await choosePort(String(port))).toBe(port);
  });

  it("says that the port that was asked for is taken, and takes no other", async () => {
    const port = await anyFreePort();
    await listen(port);
    await expect(choosePort(String(port))).rejects.toThrow(
      `Port ${port} is taken. Set PORT to another one, or to nothing.`,
    );
  });

  it("finds a free one when none was asked for", async () => {
    await listen(await choosePort(undefined));
    const next = await choosePort("");
    await expect(listen(next)).resolves.toBeUndefined();
  });

  it.each(["http", "-1", "65536", "3000.5"])("refuses %s", async (wanted) => {
    await expect(choosePort(wanted)).rejects.toThrow("PORT must be a whole number");
  });
});

function listen(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    open.push(server);
    server.once("error", reject);
    server.listen(port, resolve);
  });
}
