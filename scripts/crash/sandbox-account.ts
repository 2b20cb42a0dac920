import { z } from "zod";

const logSchema = z.object({
  submits: z.array(z.object({ body: z.object({ prompt: z.string() }) })),
  chargedMicroUsd: z.int(),
});

/** What Segmind's stand-in knows of the money: how often a generation was posted, and all it charged. */
export async function readSandbox(origin: string): Promise<{
  readonly postsOf: (id: string) => number;
  readonly chargedMicroUsd: number;
}> {
  const log: unknown = await (await fetch(`${origin}/__sandbox/log`)).json();
  const { submits, chargedMicroUsd } = logSchema.parse(log);
  return {
    postsOf: (id) => submits.filter(({ body }) => body.prompt.includes(id)).length,
    chargedMicroUsd,
  };
}

export function microUsdOf(usd: number): number {
  return Math.round(usd * 1_000_000);
}
