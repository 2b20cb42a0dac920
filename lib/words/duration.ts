/** Seconds as a person says them: "38 s", "1 min 34 s". */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const rest = whole % 60;
  return rest === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${rest} s`;
}

/** An expected time in the same words, "about" said by the caller: seconds up to two minutes, as models are compared by. */
export function formatExpected(seconds: number): string {
  return seconds < 120 ? `${Math.round(seconds)} s` : formatSeconds(seconds);
}
