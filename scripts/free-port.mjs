import { createServer } from "node:net";

/** The first free port from this one on, twenty at the most. @param {number} first */
export async function freePortFrom(first) {
  for (let port = first; port < first + 20; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No port is free from ${first} to ${first + 19}. Set PORT to another one.`);
}

/** @param {number} port @returns {Promise<boolean>} */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
