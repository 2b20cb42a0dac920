import type { CallAct } from "./boundary";
import { type Fault, mayBeSentAgain } from "./faults";
import type { Process } from "./process";
import type { World } from "./world";

/** Whatever is asked for is the job or the generation it is about. */
type Asked = {
  readonly key: string;
  readonly act: CallAct;
  /** When the process that asks read the clock for its claim. */
  readonly claimedAtMs: number;
  /** Whether that process may have taken a living lease. */
  readonly isMisled: boolean;
  /** Who asks. */
  readonly asker: Process;
};

/** Watches what Easel sends to Segmind, over all its processes together. */
export type RequestWatch = {
  /** A process decides to ask. */
  readonly asks: (asked: Asked) => void;
  /** A POST leaves, and meets this. */
  readonly posts: (generation: string, fault: Fault) => void;
  /**
   * Segmind asks to be left alone until then. Who died may not have written it down, and nobody else heard
   * it; of the balance nobody writes it down.
   */
  readonly asksForRest: (key: string, untilMs: number, hearer: Process) => void;
  readonly claimed: (generation: string) => void;
};

const leastPollGapMs = 2_000;
/** No wait of Easel's is longer, whatever Segmind names. */
const longestWaitMs = 120_000;
/** Between the commit of `submitting` and its POST. */
const freshForMs = 5_000;

type Mark = { readonly atMs: number; readonly disturbances: number };
type Rest = Mark & { readonly waitMs: number; readonly hearer: Process };

export function createRequestWatch(world: World): RequestWatch {
  const polls = new Map<string, Mark>();
  const rests = new Map<string, Rest>();
  const claims = new Map<string, number>();
  const posts = new Map<string, Fault>();
  const mark = () => ({ atMs: world.trueMs(), disturbances: world.disturbances() });
  /** How long ago it was; nothing is promised across a disturbance. */
  const since = (earlier: Mark | undefined) =>
    earlier === undefined || earlier.disturbances !== world.disturbances()
      ? Infinity
      : world.trueMs() - earlier.atMs;

  return {
    asks: ({ key, act, claimedAtMs, isMisled, asker }) => {
      if (act === "poll") {
        const gapMs = isMisled ? Infinity : since(polls.get(key));
        if (gapMs < leastPollGapMs) world.accuse(`${key} was polled again after ${gapMs} ms`);
        polls.set(key, mark());
        // Killed now and started again, a process that slept since its claim may look once more; so may
        // others beside one that claimed by an outdated time.
        const hasSlept = world.trueMs() - claimedAtMs >= leastPollGapMs;
        if (isMisled || hasSlept || world.isDisturbed()) polls.delete(key);
      }
      const rest = rests.get(key);
      const isKnown = rest !== undefined && (act !== "balance" || rest.hearer === asker);
      if (isKnown && !rest.hearer.isDead() && since(rest) < rest.waitMs)
        world.accuse(`${key} was asked for again before the rate limit's end`);
      if (act === "POST" && world.trueMs() - (claims.get(key) ?? 0) > freshForMs)
        world.accuse(`${key} was sent long after it was claimed`);
    },
    posts: (generation, fault) => {
      const earlier = posts.get(generation);
      if (earlier !== undefined && !mayBeSentAgain.includes(earlier))
        world.accuse(`${generation} was sent again after it met ${earlier}`);
      posts.set(generation, fault);
    },
    asksForRest: (key, untilMs, hearer) => {
      const waitMs = Math.min(longestWaitMs, untilMs - world.wallMs());
      rests.set(key, { ...mark(), waitMs, hearer });
    },
    claimed: (generation) => claims.set(generation, world.trueMs()),
  };
}
