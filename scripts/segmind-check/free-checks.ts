import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { Segmind } from "@/lib/segmind/client";
import { dollars, type Finding } from "./finding";

/** What can be seen of an account without a charge. The order matters: a key that is rejected ends it. */
export async function freeChecks(segmind: Segmind): Promise<Finding[]> {
  const before = await balanceOf(segmind);
  const key: Finding = {
    guess: "The key is accepted and the balance is told",
    holds: before !== null,
    said: before === null ? "no balance came back" : `${dollars(before)} are left`,
  };
  if (before === null) return [key];
  const findings = [
    key,
    await uploadIsKept(segmind),
    await strangerIsGone(segmind),
    await unknownModelIsRefused(segmind),
  ];
  const after = await balanceOf(segmind);
  return [
    ...findings,
    {
      guess: "All this was free",
      holds: after === null ? null : after === before,
      said: after === null ? "the balance was not told again" : `${dollars(before - after)} less`,
    },
  ];
}

/** Credits and free credits, in micro-dollars; null where they are not told. */
export async function balanceOf(segmind: Segmind): Promise<number | null> {
  const answer = await segmind.balance();
  if (answer.kind !== "known") return null;
  const { creditsUsd, freeCreditsUsd } = answer.balance;
  return Math.round((creditsUsd + freeCreditsUsd) * 1_000_000);
}

/** Uploads a plain picture; its address at Segmind. */
export async function uploadPicture(
  segmind: Segmind,
  bytes: Uint8Array,
): Promise<{ readonly url: string | null; readonly said: string }> {
  const outcome = await segmind.upload({
    contentType: "image/png",
    sizeBytes: bytes.byteLength,
    stream: () => new Blob([Buffer.from(bytes)]).stream(),
  });
  return outcome.kind === "uploaded"
    ? { url: outcome.url, said: new URL(outcome.url).host }
    : { url: null, said: outcome.kind };
}

async function uploadIsKept(segmind: Segmind): Promise<Finding> {
  const guess = "An upload gets an address that Easel accepts, with the same bytes behind it";
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  const { url, said } = await uploadPicture(segmind, bytes);
  if (url === null) return { guess, holds: false, said };
  const found = await segmind.download(url);
  if (found.kind !== "found") return { guess, holds: false, said: `${said}, then ${found.kind}` };
  return { guess, holds: (await buffer(found.stream)).equals(bytes), said };
}

async function strangerIsGone(segmind: Segmind): Promise<Finding> {
  const { kind } = await segmind.poll({ kind: "model", requestId: crypto.randomUUID() });
  return { guess: "A job that there is none of is gone", holds: kind === "gone", said: kind };
}

/** Only a picture that is made is billed, so a model that there is none of costs nothing. */
async function unknownModelIsRefused(segmind: Segmind): Promise<Finding> {
  const endpoint = { kind: "model", slug: "easel-check-no-such-model" } as const;
  const outcome = await segmind.submit(endpoint, { prompt: "a chair" });
  const said = outcome.kind === "refused" ? `${outcome.status} ${outcome.reason}` : outcome.kind;
  return {
    guess: "A model that there is none of is refused",
    holds: outcome.kind === "refused",
    said,
  };
}
