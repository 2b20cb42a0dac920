import { createServer } from "node:net";
import { PlainFailure } from "./plain-failure.mjs";

const firstPort = 3000;
const triedPorts = 100;

/**
 * The port to serve on: the one that was asked for, or nothing at all; else the first free one from 3000.
 *
 * @param {string | undefined} wanted `PORT`; "0" asks for any free one.
 */
export async function choosePort(wanted) {
  if (wanted === undefined || wanted === "") return firstFreePort();
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65_535) {
    throw new PlainFailure("PORT must be a whole number from 0 to 65535.");
  }
  try {
    return await tryPort(port);
  } catch (error) {
    throw new PlainFailure(
      `Port ${port} ${whyNot(error)}. Set PORT to another one, or to nothing.`,
    );
  }
}

/** Any port that nobody listens on now. */
export function anyFreePort() {
  return tryPort(0);
}

async function firstFreePort() {
  for (let port = firstPort; port < firstPort + triedPorts; port += 1) {
    try {
      return await tryPort(port);
    } catch {
      continue;
    }
  }
  throw new PlainFailure(
    `No port from ${firstPort} to ${firstPort + triedPorts - 1} is free. Set PORT to another one.`,
  );
}

/**
 * Listens on every address, as the server will, and lets go again.
 *
 * @param {number} port
 * @returns {Promise<number>}
 */
function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, () => {
      const address = server.address();
      const given = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(given));
    });
  });
}

/** @param {unknown} error */
function whyNot(error) {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EADDRINUSE" ? "is taken" : "cannot be used";
}
