import "client-only";
import type { ExportedMask } from "./mask-messages";
import { MaskSession } from "./mask-session";

type Picture = { readonly id: string; readonly width: number; readonly height: number };

/**
 * One mask for a picture that covers whatever some others did, kept as what was painted for it.
 * Rejects where one of them cannot be had or read.
 */
export async function joinMasks(
  { id, ...size }: Picture,
  addresses: readonly string[],
): Promise<ExportedMask> {
  const files = await Promise.all(addresses.map(fetchFile));
  const session = new MaskSession({ id, size, maskUrl: null });
  const close = session.open();
  try {
    session.join(files);
    return await Promise.race([session.use(), breakdownOf(session)]);
  } finally {
    close();
  }
}

async function fetchFile(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.blob();
}

function breakdownOf(session: MaskSession): Promise<never> {
  return new Promise((_, reject) => {
    session.subscribe(() => {
      if (session.read().isBroken) reject(new Error("The masks were not joined."));
    });
  });
}
