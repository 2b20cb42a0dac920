import { cpus, totalmem } from "node:os";

/** The machine in words: without it figures mean little. */
export function machineWords(browserVersion: string | null): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const model = cpus().at(0)?.model.trim() || "unknown processor";
  return `${model}, ${cpus().length} cores, ${gigabytes} GB, ${process.platform}; Node ${process.versions.node}${browserVersion === null ? "" : `, Chromium ${browserVersion}`}`;
}
