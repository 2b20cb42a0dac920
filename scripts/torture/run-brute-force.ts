import { setTimeout } from "node:timers/promises";
import { passcode } from "../crash/life";
import { type Fleet, startFleet } from "../fleet/fleet";

/** One passcode tried, when at the earliest and at the latest it was looked at, and what came of it. */
type Try = {
  readonly network: string;
  readonly sentMs: number;
  readonly toldMs: number;
  readonly status: number;
};

const windowMs = 60_000;
const perNetwork = 5;
const inAll = 30;

/** How one network may write its address, or have it written by its proxy. */
const ways = ["2001:db8::1", "[2001:DB8::2]:443", "6.6.6.6, 2001:db8:0:0:ffff::3", "2001:db8::4%0"];

/** Tries passcodes at two built servers that share a database and nothing else; says in words what broke. */
export async function runBruteForce(): Promise<readonly string[]> {
  const fleet = await startFleet({ servers: 2, maxRunning: 1 });
  try {
    const broken = [...(await shareSessions(fleet))];
    // What came before is forgotten, so that what follows is counted whole.
    await setTimeout(windowMs + 1_000);
    const tries = [...(await burst(fleet)), ...(await goOn(fleet))];
    const seen = tries.filter(({ status }) => status !== 429);
    const odd = tries.filter(({ status }) => status !== 401 && status !== 429);
    if (odd.length > 0)
      broken.push(`A try was answered ${odd.map((one) => one.status).join(", ")}`);
    broken.push(...whatPassed(seen, inAll, "everyone"));
    for (const network of new Set(seen.map((one) => one.network)))
      broken.push(...whatPassed(seenFrom(seen, network), perNetwork, network));
    const spanMs = Math.max(...tries.map((one) => one.toldMs)) - (tries[0]?.sentMs ?? 0);
    console.log(
      `${tries.length} passcodes tried at two servers in ${Math.round(spanMs / 1_000)} s, from ` +
        `${new Set(tries.map((one) => one.network)).size} networks: ${seen.length} looked at, ` +
        `${seenFrom(seen, "one").length} of them from the one that tried oftenest`,
    );
    return broken;
  } finally {
    await fleet.stop();
  }
}

const seenFrom = (seen: readonly Try[], wanted: string) =>
  seen.filter(({ network }) => network === wanted);

/** Who signed in at one server is in at the other; who signed out at one is out at both. */
async function shareSessions({ members: [first, second] }: Fleet): Promise<readonly string[]> {
  const cookie = (await first?.signIn()) ?? "";
  const statuses = async () => [await first?.statusWith(cookie), await second?.statusWith(cookie)];
  const signedIn = await statuses();
  await second?.signOut(cookie);
  const told = [...signedIn, ...(await statuses())].join(", ");
  return told === "200, 200, 401, 401" ? [] : [`A session at two servers was answered ${told}`];
}

/** All at once: more than both limits allow, the right passcode among them once the first is reached. */
async function burst(fleet: Fleet): Promise<Try[]> {
  const one = await Promise.all(
    Array.from({ length: 100 }, (_, index) => tryOne(fleet, index, "one")),
  );
  const late = await tryOne(fleet, 0, "one", passcode);
  const many = await Promise.all(
    Array.from({ length: 200 }, (_, index) => tryOne(fleet, index, `10.1.0.${index}`)),
  );
  return [...one, late, ...many];
}

/** Ten a second for a minute and a half, by turns from the one network and from new ones. */
async function goOn(fleet: Fleet): Promise<Try[]> {
  const going = Array.from({ length: 900 }, async (_, index) => {
    await setTimeout(index * 100);
    const network = index % 2 === 0 ? "one" : `10.2.${index >> 8}.${index & 255}`;
    return tryOne(fleet, index, network);
  });
  return Promise.all(going);
}

async function tryOne(
  { members }: Fleet,
  index: number,
  network: string,
  tried = `not the passcode, ${index}`,
): Promise<Try> {
  const address = network === "one" ? (ways[index % ways.length] ?? "") : network;
  const sentMs = performance.now();
  const status = (await members[(index >> 1) % members.length]?.tryPasscode(tried, address)) ?? 0;
  return { network, sentMs, toldMs: performance.now(), status };
}

/** More than `limit` within a minute, whatever a clock says: the last was told sooner than a minute after the first was sent. */
function whatPassed(seen: readonly Try[], limit: number, who: string): string[] {
  const sorted = [...seen].sort((a, b) => a.toldMs - b.toldMs);
  const passed = sorted.some((last, index) => {
    const first = sorted[index - limit];
    return first !== undefined && last.toldMs - first.sentMs < windowMs;
  });
  if (passed) return [`More than ${limit} passcodes of ${who} were looked at within a minute`];
  return who !== "everyone" || seen.length >= limit ? [] : [`Only ${seen.length} were looked at`];
}
