import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
export const tokenBytes = 32;

/** 60 bytes are 80 letters of base64url with no bit to spare: each value is written in one way alone. */
const shape = /^[\w-]{80}$/;

/** Seals a token of 32 bytes for a cookie. Another value each time; none tells the token. */
export function sealToken(token: Buffer, key: Buffer): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  const hidden = [sealing.update(token), sealing.final()];
  return Buffer.concat([iv, ...hidden, sealing.getAuthTag()]).toString("base64url");
}

/** The token in a value that was sealed with this key; null for every other value, whatever it looks like. */
export function openToken(value: string, key: Buffer): Buffer | null {
  if (!shape.test(value)) return null;
  const sealed = Buffer.from(value, "base64url");
  const [iv, tag] = [sealed.subarray(0, ivBytes), sealed.subarray(-tagBytes)];
  const opening = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAuthTag(tag);
  const token = opening.update(sealed.subarray(ivBytes, -tagBytes));
  try {
    opening.final();
    return token;
  } catch {
    return null;
  }
}
