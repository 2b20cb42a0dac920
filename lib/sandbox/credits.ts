import { json } from "./answer";
import type { Call } from "./call";

/** `GET /v1/get-user-credits` */
export async function readCredits({ world }: Call): Promise<Response> {
  const balance = await world.account.balance();
  return json(200, { credits: balance / 1_000_000, "free-credits": 0 });
}
