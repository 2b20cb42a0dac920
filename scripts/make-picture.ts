import { generationBodySchema } from "@/lib/contract/generation";
import type { StartedEasel } from "../e2e/start-easel";

/** Asks a started Easel for one picture, waits until it is done, and gives its id. */
export async function makePicture(easel: StartedEasel, request: object): Promise<string> {
  const { origin, session } = easel;
  const id = await askFor(easel, request);
  for (;;) {
    const now = await fetch(`${origin}/api/generations/${id}`, { headers: { Cookie: session } });
    const { generation } = generationBodySchema.parse(await now.json());
    if (generation.state === "done") return id;
    if (generation.failure !== null) throw new Error(generation.failure.message);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Asks for one picture and waits for nothing. */
export async function askFor({ origin, session }: StartedEasel, request: object): Promise<string> {
  const answer = await fetch(`${origin}/api/generations`, {
    method: "POST",
    headers: {
      Origin: origin,
      Cookie: session,
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
    },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return generationBodySchema.parse(await answer.json()).generation.id;
}
