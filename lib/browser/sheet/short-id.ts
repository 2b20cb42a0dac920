const uuidPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Of the last character two bits count, so that an id is written in one way only. */
const shortPattern = /^[\w-]{21}[AQgw]$/;

/** A UUID in 22 characters that stand in an address as they are: base64url. Null for anything else. */
export function shortIdOf(id: string): string | null {
  if (!uuidPattern.test(id)) return null;
  const bytes = id
    .replaceAll("-", "")
    .replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  return btoa(bytes).slice(0, 22).replaceAll("+", "-").replaceAll("/", "_");
}

/** The UUID that was written short; null for what is none. */
export function idOfShort(short: string): string | null {
  if (!shortPattern.test(short)) return null;
  const bytes = atob(short.replaceAll("-", "+").replaceAll("_", "/"));
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join(
    "",
  );
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
