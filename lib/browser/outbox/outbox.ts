import type { Generation, NewGeneration } from "@/lib/contract/generation";
import { ApiError, failureOfSilence } from "../api/api-error";
import type { OutboxEntry, OutboxStore } from "./outbox-store";

/** What became of a request so far. */
export type Delivery =
  /** On its way into the store: it must be there before it is sent. */
  | { readonly kind: "storing" }
  | { readonly kind: "sending" }
  /** Not delivered yet; it is sent again by itself. */
  | { readonly kind: "undelivered"; readonly failure: ApiError }
  /** Too old to be sent without asking, or nobody knows how old: by now it may no longer be wanted. */
  | { readonly kind: "asking" }
  /** The server said no, for good. Nothing was stored or charged. */
  | { readonly kind: "refused"; readonly failure: ApiError }
  | { readonly kind: "delivered"; readonly generation: Generation };

export type Posted = OutboxEntry & { readonly delivery: Delivery };

export type OutboxOptions = {
  readonly store: OutboxStore;
  readonly post: (id: string, request: NewGeneration) => Promise<Generation>;
  readonly now: () => number;
  /** Calls back after some milliseconds, at most once; the answer takes it back. */
  readonly schedule: (callback: () => void, ms: number) => () => void;
  /** Called after a round in which the server stored something. */
  readonly onDelivered: () => void;
};

/** Up to this age a request is sent without asking. */
const askAfterMs = 10 * 60_000;

/** The wait before each further round, doubled from the first to the last. */
const backoffMs = { first: 1_000, last: 30_000 };

/**
 * Delivers requests exactly once, whatever the network and the tab do: each is stored before it is sent
 * and sent until it is answered, always under its own id, which the server takes for the same picture.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #listeners = new Set<() => void>();
  #posted: readonly Posted[] = [];
  #failedRounds = 0;
  #round = Promise.resolve();
  #isDelivering = false;
  #cancelTimer = () => {};

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Everything on its way or stopped, oldest first. */
  readonly posted = () => this.#posted;

  /** Takes on what is not known yet: it is in `posted` at once, and stored before it is sent. */
  async add(given: readonly OutboxEntry[]): Promise<void> {
    const known = new Set(this.#posted.map(({ id }) => id));
    const entries = given.filter(({ id }) => !known.has(id));
    this.#change([...this.#posted, ...entries.map((entry) => ({ ...entry, delivery: storing }))]);
    await this.#options.store.put(entries);
    for (const { id } of entries) this.#setDelivery(id, sending);
    await this.deliver();
  }

  /** Takes up what an earlier page left undelivered. */
  async resume(): Promise<void> {
    const left = await this.#options.store.all();
    const known = new Set(this.#posted.map(({ id }) => id));
    const entries = left.filter(({ id }) => !known.has(id));
    this.#change([...entries.map((entry) => ({ ...entry, delivery: sending })), ...this.#posted]);
    await this.deliver();
  }

  /** A person's yes to an entry that asks. */
  async sendNow(id: string): Promise<void> {
    const entry = this.#posted.find((candidate) => candidate.id === id);
    if (entry === undefined) return;
    const renewed = { id, request: entry.request, createdAt: this.#options.now() };
    await this.#options.store.put([renewed]);
    const others = this.#posted.filter((other) => other.id !== id);
    this.#change([...others, { ...renewed, delivery: sending }]);
    await this.deliver();
  }

  /** Forgets an entry: a person discarded it, or the server's own list shows it. */
  async drop(id: string): Promise<void> {
    this.#change(this.#posted.filter((entry) => entry.id !== id));
    await this.#options.store.remove(id);
  }

  /** Sends whatever is undelivered, now. One round at a time; a round takes up what joins it. */
  deliver(): Promise<void> {
    this.#cancelTimer();
    if (!this.#isDelivering) this.#round = this.#deliverAll();
    return this.#round;
  }

  /** Oldest first, so that the server's order is the order of the clicks. */
  async #deliverAll(): Promise<void> {
    this.#isDelivering = true;
    try {
      const tried = new Set<string>();
      let retryInMs = 0;
      let isAnyDelivered = false;
      for (let entry = this.#next(tried); entry !== undefined; entry = this.#next(tried)) {
        tried.add(entry.id);
        const failure = await this.#send(entry);
        isAnyDelivered ||= failure === null;
        if (failure === null || isFinal(failure)) continue;
        retryInMs = Math.max(retryInMs, failure.retryAfterMs ?? this.#backoffMs());
        // The others would only meet the same silence, or the same limit.
        if (failure.status === null || failure.status === 429) {
          this.#holdBack(failure);
          break;
        }
      }
      this.#failedRounds = retryInMs > 0 ? this.#failedRounds + 1 : 0;
      if (retryInMs > 0) {
        this.#cancelTimer = this.#options.schedule(() => void this.deliver(), retryInMs);
      }
      if (isAnyDelivered) this.#options.onDelivered();
    } finally {
      // At once: whatever joined between here and the promise's end would be sent by nobody.
      this.#isDelivering = false;
    }
  }

  /** What was not tried has not arrived either, and says why. */
  #holdBack(failure: ApiError): void {
    for (const { id, delivery } of this.#posted) {
      if (delivery.kind === "sending") this.#setDelivery(id, { kind: "undelivered", failure });
    }
  }

  #next(tried: ReadonlySet<string>): Posted | undefined {
    const pending = this.#posted.filter(
      ({ id, delivery: { kind } }) =>
        (kind === "sending" || kind === "undelivered") && !tried.has(id),
    );
    // What lies ahead was written by a clock that was set back since: nobody knows how old it is.
    const isFresh = ({ createdAt }: Posted) =>
      Math.abs(this.#options.now() - createdAt) < askAfterMs;
    for (const { id } of pending.filter((entry) => !isFresh(entry))) {
      this.#setDelivery(id, { kind: "asking" });
    }
    return pending.find(isFresh);
  }

  /** Null when it was delivered, or when another tab had delivered or discarded it meanwhile. */
  async #send({ id, request }: Posted): Promise<ApiError | null> {
    const { store, post } = this.#options;
    if (!(await store.has(id))) return this.drop(id).then(() => null);
    try {
      this.#setDelivery(id, { kind: "delivered", generation: await post(id, request) });
      await store.remove(id);
      return null;
    } catch (error) {
      const failure = error instanceof ApiError ? error : failureOfSilence();
      this.#setDelivery(id, { kind: isFinal(failure) ? "refused" : "undelivered", failure });
      if (isFinal(failure)) await store.remove(id);
      return failure;
    }
  }

  #backoffMs(): number {
    return Math.min(backoffMs.last, backoffMs.first * 2 ** this.#failedRounds);
  }

  #setDelivery(id: string, delivery: Delivery): void {
    this.#change(this.#posted.map((entry) => (entry.id === id ? { ...entry, delivery } : entry)));
  }

  #change(posted: readonly Posted[]): void {
    this.#posted = posted;
    for (const listener of this.#listeners) listener();
  }
}

const storing: Delivery = { kind: "storing" };
const sending: Delivery = { kind: "sending" };

/** Whether sending the same again can only get the same answer. Signed out (401), too slow (408), too fast (429) and 5xx pass. */
function isFinal({ status }: ApiError): boolean {
  return status !== null && status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}
