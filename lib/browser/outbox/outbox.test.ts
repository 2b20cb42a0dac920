import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { NewGeneration } from "@/lib/contract/generation";
import { failureOfSilence } from "../api/api-error";
import { buildGeneration } from "../testing/build-generation";
import { accept, fail, failureOfStatus, OutboxWorld } from "../testing/outbox-world";
import { openOutboxStore } from "./outbox-store";
import { entriesOf } from "./wishes";

const chair: NewGeneration = { model: "gpt-image-2", input: { prompt: "A chair" } };
const minuteMs = 60_000;

beforeEach(() => {
  indexedDB = new IDBFactory();
});

describe("an outbox", () => {
  it("has a request in the store before it sends it, and takes it out once it is stored", async () => {
    const world = new OutboxWorld();
    world.server = async (id) => {
      expect((await world.store.all()).map((entry) => entry.id)).toEqual([id]);
      return buildGeneration({ id });
    };
    await world.add([chair]);
    expect(world.calls).toHaveLength(1);
    expect(await world.store.all()).toEqual([]);
    expect(world.kinds()).toEqual(["delivered"]);
    expect(world.deliveredRounds).toBe(1);
  });

  it("shows a request at once, before anything is stored or sent", () => {
    const world = new OutboxWorld();
    void world.add([chair, chair]);
    expect(world.kinds()).toEqual(["storing", "storing"]);
  });

  it("sends again under the same id until it is answered, with longer and longer waits", async () => {
    const world = new OutboxWorld();
    world.server = fail(failureOfSilence());
    await world.add([chair]);
    for (let round = 0; round < 6; round++) await world.runTimer();
    world.server = accept;
    await world.runTimer();
    expect(new Set(world.calls).size).toBe(1);
    expect(world.calls).toHaveLength(8);
    expect(world.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(world.kinds()).toEqual(["delivered"]);
  });

  it("says of everything that it cannot be reached, not only of the first it tried", async () => {
    const world = new OutboxWorld();
    world.server = fail(failureOfSilence());
    await world.add([chair, chair, chair]);
    expect(world.calls).toHaveLength(1);
    expect(world.kinds()).toEqual(["undelivered", "undelivered", "undelivered"]);
  });

  it("sends what an earlier page left, with its own id", async () => {
    const before = new OutboxWorld();
    before.server = fail(failureOfSilence());
    await before.add([chair]);
    const after = new OutboxWorld();
    await after.outbox.resume();
    expect(after.calls).toEqual(before.calls);
    expect(await after.store.all()).toEqual([]);
  });

  it("asks before it sends a request older than ten minutes", async () => {
    const before = new OutboxWorld();
    before.server = fail(failureOfSilence());
    await before.add([chair]);
    const after = new OutboxWorld(10 * minuteMs);
    await after.outbox.resume();
    expect(after.calls).toEqual([]);
    expect(after.kinds()).toEqual(["asking"]);

    await after.outbox.sendNow(before.calls[0] ?? "");
    expect(after.calls).toEqual(before.calls);
    expect(after.kinds()).toEqual(["delivered"]);
  });

  it("asks where the clock was set back since, for nobody knows how old the request is", async () => {
    const before = new OutboxWorld(60 * minuteMs);
    before.server = fail(failureOfSilence());
    await before.add([chair]);
    const after = new OutboxWorld();
    await after.outbox.resume();
    expect(after.calls).toEqual([]);
    expect(after.kinds()).toEqual(["asking"]);
  });

  it("asks in an open tab too, once the request has grown old", async () => {
    const world = new OutboxWorld();
    world.server = fail(failureOfSilence());
    await world.add([chair]);
    world.now = 10 * minuteMs;
    await world.runTimer();
    expect(world.calls).toHaveLength(1);
    expect(world.kinds()).toEqual(["asking"]);
  });

  it.each([400, 402, 403, 404, 409, 413, 415, 422])(
    "never repeats what was refused with %d",
    async (status) => {
      const world = new OutboxWorld();
      world.server = fail(failureOfStatus(status));
      await world.add([chair]);
      expect(world.kinds()).toEqual(["refused"]);
      expect(world.waits).toEqual([]);
      expect(await world.store.all()).toEqual([]);
    },
  );

  it.each([401, 408, 429, 500, 502, 503])("keeps a request for later after %d", async (status) => {
    const world = new OutboxWorld();
    world.server = fail(failureOfStatus(status));
    await world.add([chair]);
    expect(world.kinds()).toEqual(["undelivered"]);
    expect(await world.store.all()).toHaveLength(1);
  });

  it("waits as long as the server asks for", async () => {
    const world = new OutboxWorld();
    world.server = fail(failureOfStatus(429, 12_000));
    await world.add([chair]);
    expect(world.waits).toEqual([12_000]);
  });

  it("sends a batch in the order of its ids", async () => {
    const world = new OutboxWorld();
    await world.add(Array.from({ length: 8 }, () => chair));
    expect(world.calls).toHaveLength(8);
    expect(world.calls).toEqual([...world.calls].sort());
  });

  it("takes on what it knows already no second time", async () => {
    const world = new OutboxWorld();
    world.server = fail(failureOfSilence());
    const entries = entriesOf([chair], 0);
    await world.outbox.add(entries);
    await world.outbox.add(entries);
    expect(world.kinds()).toEqual(["undelivered"]);
  });

  it("does not send what another tab has already delivered", async () => {
    const world = new OutboxWorld();
    world.server = fail(failureOfSilence());
    await world.add([chair]);
    await openOutboxStore().remove(world.calls[0] ?? "");
    await world.runTimer();
    expect(world.calls).toHaveLength(1);
    expect(world.kinds()).toEqual([]);
  });

  it("delivers a request that joins while a round is under way", async () => {
    const world = new OutboxWorld();
    const first = world.add([chair]);
    await Promise.all([first, world.add([chair])]);
    await world.outbox.deliver();
    expect(new Set(world.calls).size).toBe(2);
    expect(world.calls).toHaveLength(2);
  });

  it("misses nothing that happens in the very moment a round ends", async () => {
    indexedDB = refusingFactory();
    for (let steps = 0; steps < 30; steps += 1) {
      const [reached, silent] = [new OutboxWorld(), new OutboxWorld()];
      silent.server = fail(failureOfSilence());
      const firsts = [reached.add([chair]), silent.add([chair])];
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      await Promise.all([...firsts, reached.add([chair]), silent.outbox.deliver()]);
      expect(reached.kinds()).toEqual(["delivered", "delivered"]);
      expect(silent.isTimerSet).toBe(true);
    }
  });

  it("still delivers when the browser refuses to store anything", async () => {
    indexedDB = refusingFactory();
    const world = new OutboxWorld();
    world.server = fail(failureOfSilence());
    await world.add([chair]);
    expect(await world.store.all()).toHaveLength(1);
    world.server = accept;
    await world.runTimer();
    expect(world.kinds()).toEqual(["delivered"]);
    expect(await world.store.all()).toEqual([]);
  });

  it("forgets nothing when the browser fails to read what it stored", async () => {
    const world = new OutboxWorld();
    world.server = fail(failureOfSilence());
    await world.add([chair]);
    const read = vi.spyOn(IDBObjectStore.prototype, "getKey").mockImplementation(() => {
      throw new DOMException("The connection was closed.", "InvalidStateError");
    });
    world.server = accept;
    await world.runTimer();
    read.mockRestore();
    expect(world.kinds()).toEqual(["delivered"]);
  });
});

/** Of a browser that stores nothing. */
function refusingFactory(): IDBFactory {
  const refusing = new IDBFactory();
  refusing.open = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  return refusing;
}
