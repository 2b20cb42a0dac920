import { z } from "zod";
import { apiKey } from "./life";

/** What the sandbox's account holds at first: enough for every run. */
export const creditsUsd = 1_000;

const logSchema = z.object({
  submits: z.array(z.object({ body: z.object({ prompt: z.string() }) })),
});
const balanceSchema = z.object({ credits: z.number(), "free-credits": z.number() });

/** What Segmind's stand-in knows of the money: how often a generation was posted, and all it charged. */
export async function readSandbox(origin: string): Promise<{
  readonly postsOf: (id: string) => number;
  readonly chargedMicroUsd: number;
}> {
  const { submits } = logSchema.parse(await json(`${origin}/__sandbox/log`));
  const balance = balanceSchema.parse(await json(`${origin}/v1/get-user-credits`));
  return {
    postsOf: (id) => submits.filter(({ body }) => body.prompt.includes(id)).length,
    chargedMicroUsd: microUsdOf(creditsUsd - balance.credits - balance["free-credits"]),
  };
}

export function microUsdOf(usd: number): number {
  return Math.round(usd * 1_000_000);
}

async function json(address: string): Promise<unknown> {
  return (await fetch(address, { headers: { "x-api-key": apiKey } })).json();
}
