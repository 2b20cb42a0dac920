/** Runs once when a server starts: a wrong setting or a data folder in use stops it with one sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./lib/server/instance/start-server");
  const { refuseOddMethods } = await import("./lib/server/http/refuse-odd-methods");
  // A developer's browser hears of changes by a WebSocket.
  refuseOddMethods({ upgrades: process.env.NODE_ENV === "development" });
  await startServer();
}
