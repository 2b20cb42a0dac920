import type { BrowserContextOptions } from "@playwright/test";
import type { StartedEasel } from "./start-easel";

type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** A browser that keeps the cookie of someone who is signed in. */
export function signedIn({ session }: StartedEasel): StorageState {
  const [name = "", value = ""] = session.split("=");
  const cookie = { name, value, domain: "127.0.0.1", path: "/", expires: -1 };
  return {
    cookies: [{ ...cookie, httpOnly: true, secure: false, sameSite: "Lax" }],
    origins: [],
  };
}
