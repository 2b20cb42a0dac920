import { json } from "./answer";
import type { Call } from "./call";

/** `GET /__sandbox/log`: how often each path was posted to, what was submitted, and what was charged in all. */
export async function readLog({ world }: Call): Promise<Response> {
  return json(200, world.log.read());
}

/** `POST /__sandbox/reset`: no jobs, no uploads, all the credits, an empty log. */
export async function reset({ world }: Call): Promise<Response> {
  world.log.clear();
  world.repeats.clear();
  world.refusedOnce.clear();
  await world.records.forgetAll();
  await world.account.reset();
  return new Response(null, { status: 204 });
}
