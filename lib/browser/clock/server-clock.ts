/** How far the browser's clock is behind the server's, in milliseconds. */
let offsetMs = 0;

/** An answer's way takes a moment; below this a difference is taken for that. */
const noiseMs = 1_500;

/** Learns the server's time from an answer that has just come. */
export function setServerTime(now: string): void {
  const heard = Date.parse(now) - Date.now();
  if (Math.abs(heard - offsetMs) > noiseMs) offsetMs = heard;
}

/** The server's time in milliseconds, to within a second or so, however wrong the browser's clock is. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}
