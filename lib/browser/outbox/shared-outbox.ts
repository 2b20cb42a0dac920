import "client-only";
import { mutate } from "swr";
import { api } from "../api/api";
import { listKey } from "../generation-pages";
import { Outbox } from "./outbox";
import { openOutboxStore } from "./outbox-store";

let outbox: Outbox | null = null;

/** The page's one outbox. At first use it takes up what an earlier page left. */
export function sharedOutbox(): Outbox {
  if (outbox !== null) return outbox;
  const started = new Outbox({
    store: openOutboxStore(),
    post: (id, request) =>
      api.createGeneration(id, request).catch((error: unknown) => {
        // Whatever troubles the server troubles the whole sheet, which says so.
        void mutate(listKey);
        throw error;
      }),
    now: Date.now,
    schedule: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    onDelivered: () => void mutate(listKey),
  });
  outbox = started;
  // A round that is under way may have met the silence already, and would wait half a minute.
  const deliverNow = () => started.deliver().then(() => started.deliver());
  window.addEventListener("online", () => void deliverNow());
  void started.resume();
  return started;
}
