import type { Generation, NewGeneration } from "@/lib/contract/generation";
import { ApiError } from "../api/api-error";
import { Outbox } from "../outbox/outbox";
import { openOutboxStore } from "../outbox/outbox-store";
import { entriesOf } from "../outbox/wishes";
import { buildGeneration } from "./build-generation";

type Server = (id: string) => Promise<Generation>;

/** Takes every request on. */
export const accept: Server = (id) => Promise.resolve(buildGeneration({ id }));

/** Takes none on, and says why. */
export function fail(error: ApiError): Server {
  return () => Promise.reject(error);
}

/** As of a server that answers with this status. */
export function failureOfStatus(status: number, retryAfterMs?: number): ApiError {
  const told = { code: "any", message: "No.", charged: "no", requestId: "r" } as const;
  return new ApiError(retryAfterMs === undefined ? told : { ...told, retryAfterMs }, status);
}

/** An outbox over a server, a clock and a timer that a test drives by hand. */
export class OutboxWorld {
  server = accept;
  readonly store = openOutboxStore();
  readonly calls: string[] = [];
  readonly waits: number[] = [];
  deliveredRounds = 0;
  #timer: (() => void) | null = null;
  readonly outbox: Outbox;

  constructor(public now = 0) {
    this.outbox = new Outbox({
      store: this.store,
      post: (id) => {
        this.calls.push(id);
        return this.server(id);
      },
      now: () => this.now,
      schedule: (callback, ms) => {
        this.waits.push(ms);
        this.#timer = callback;
        return () => (this.#timer = null);
      },
      onDelivered: () => (this.deliveredRounds += 1),
    });
  }

  add(requests: readonly NewGeneration[]) {
    return this.outbox.add(entriesOf(requests, this.now));
  }

  get isTimerSet() {
    return this.#timer !== null;
  }

  kinds() {
    return this.outbox.posted().map(({ delivery }) => delivery.kind);
  }

  async runTimer() {
    this.#timer?.();
    await this.outbox.deliver();
  }
}
