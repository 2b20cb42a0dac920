/** How the formats begin that Segmind can be asked for: PNG, JPEG, WebP. */
const signatures = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^RIFF[^]{4}WEBP/];

/** Whether bytes begin as a picture does. Says nothing of what follows. */
export function looksLikePicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  return signatures.some((signature) => signature.test(head));
}
