import { randomBytes } from "node:crypto";

/** A UUIDv7: an id that tells when it was made, so that records expire by their names alone. */
export function newRecordId(nowMs: number): string {
  const time = Math.floor(nowMs).toString(16).padStart(12, "0");
  const random = randomBytes(10);
  random[0] = 0x70 | ((random[0] ?? 0) & 0x0f);
  random[2] = 0x80 | ((random[2] ?? 0) & 0x3f);
  const hex = time + random.toString("hex");
  const cuts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `${cuts.join("-")}-${hex.slice(20)}`;
}

/** When an id was made, in milliseconds; with or without its dashes. */
export function recordTimeMs(id: string): number {
  return Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
}
