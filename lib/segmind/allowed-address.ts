import type { Settings } from "./options";

/** Where Segmind's media have been seen, beside its own hosts. */
const buckets = new Set([
  "segmind-resources.s3.amazonaws.com",
  "segmind-inference-inputs.s3.amazonaws.com",
]);

const ownHost = /^([a-z0-9-]+\.)+segmind\.com$/;

/** Whether a picture may be fetched from here: Segmind's own hosts over https, or the origin that a test put in their place. */
export function isAllowedAddress({ apiUrl, storageUrl }: Settings, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return false;
  if (url.origin === new URL(apiUrl).origin || url.origin === new URL(storageUrl).origin)
    return true;
  if (url.protocol !== "https:" || url.port !== "") return false;
  return ownHost.test(url.hostname) || buckets.has(url.hostname);
}
