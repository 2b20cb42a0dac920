import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftOf, type Reading, type Sent } from "./drift";

const noon = Date.parse("2026-11-21T12:00:00Z");

/** Minutes after noon. */
function minute(count: number): Date {
  return new Date(noon + count * 60_000);
}

function reading(at: number, total: number): Reading {
  return { at: minute(at), total };
}

/** A picture sent at one minute and there at another. */
function picture(from: number, to: number | null, cost: number | null, isCostAbout = false): Sent {
  return {
    submittedAt: minute(from),
    finishedAt: to === null ? null : minute(to),
    cost,
    isCostAbout,
  };
}

describe("the drift", () => {
  it("is nothing where the balance fell by what the pictures cost", () => {
    const readings = [reading(0, 1_000_000), reading(10, 835_000), reading(20, 670_000)];
    const sent = [picture(2, 4, 165_000), picture(12, 14, 165_000)];
    expect(driftOf(readings, sent)).toEqual({
      since: minute(0),
      until: minute(20),
      drift: 0,
      added: 0,
    });
  });

  it("is what fell beside the pictures, to the micro-dollar", () => {
    const readings = [reading(0, 1_000_000), reading(10, 814_999), reading(20, 814_999)];
    expect(driftOf(readings, [picture(2, 4, 165_000)])).toMatchObject({ drift: 20_001, added: 0 });
  });

  it("is below nothing where less was taken than was told", () => {
    const readings = [reading(0, 1_000_000), reading(10, 900_000)];
    expect(driftOf(readings, [picture(2, 4, 165_000)])).toMatchObject({ drift: -65_000 });
  });

  it("evens itself out where Segmind takes a picture's cost only later", () => {
    const readings = [reading(0, 1_000_000), reading(5, 1_000_000), reading(9, 835_000)];
    expect(driftOf(readings, [picture(2, 4, 165_000)])).toMatchObject({ drift: 0, added: 0 });
  });

  it("takes a rise for credit that was added, with what was spent meanwhile", () => {
    const readings = [reading(0, 1_000_000), reading(10, 10_835_000), reading(20, 10_815_000)];
    const sent = [picture(2, 4, 165_000)];
    expect(driftOf(readings, sent)).toMatchObject({ drift: 20_000, added: 10_000_000 });
  });

  it("leaves out what was read while a picture was being made", () => {
    const readings = [reading(0, 1_000_000), reading(1, 1_000_000), reading(3, 835_000)];
    expect(driftOf(readings, [picture(2, 4, 165_000)])).toEqual({
      since: minute(0),
      until: minute(1),
      drift: 0,
      added: 0,
    });
  });

  it("leaves out what was read in the moment a picture was sent", () => {
    const readings = [reading(0, 1_000_000), reading(2, 835_000)];
    expect(driftOf(readings, [picture(2.1, 4, 165_000)])).toBeNull();
    expect(driftOf(readings, [picture(2.3, 4, 165_000)])).toMatchObject({ drift: 165_000 });
  });

  it("is not known after a submit whose outcome nobody knows", () => {
    const readings = [reading(0, 1_000_000), reading(1, 1_000_000), reading(10, 835_000)];
    expect(driftOf(readings, [picture(2, null, null)])).toMatchObject({
      until: minute(1),
      drift: 0,
    });
  });

  it("shows a submit that was released and had been charged all the same", () => {
    const readings = [reading(0, 1_000_000), reading(10, 835_000), reading(30, 835_000)];
    expect(driftOf(readings, [picture(2, 20, null)])).toMatchObject({ drift: 165_000 });
  });

  it("says nothing of a stretch with a picture whose cost Segmind did not tell", () => {
    const readings = [reading(0, 1_000_000), reading(10, 700_000), reading(20, 680_000)];
    expect(driftOf(readings, [picture(2, 4, 165_000, true)])).toEqual({
      since: minute(10),
      until: minute(20),
      drift: 20_000,
      added: 0,
    });
  });

  it.each([
    ["nothing was read", [], []],
    ["there is one reading", [reading(0, 1)], []],
    ["no reading is quiet", [reading(5, 2), reading(6, 1)], [picture(2, 60, 1)]],
    ["all between was sent before the first", [reading(5, 2)], [picture(2, 3, 1)]],
  ])("is unknown where %s", (_, readings, sent) => {
    expect(driftOf(readings, sent)).toBeNull();
  });

  it("is exactly what something else spent, whenever the balance was read", () => {
    const story = fc.record({
      pictures: fc.array(
        fc.record({
          from: fc.integer({ min: 10, max: 900 }),
          takes: fc.integer({ min: 1, max: 90 }),
          cost: fc.integer({ min: 0, max: 400_000 }),
        }),
      ),
      others: fc.array(
        fc.record({
          at: fc.integer({ min: 1, max: 999 }),
          cost: fc.integer({ min: 0, max: 90_000 }),
        }),
      ),
      reads: fc.array(fc.integer({ min: 1, max: 999 })),
    });
    fc.assert(
      fc.property(story, ({ pictures, others, reads }) => {
        // Segmind takes the money somewhere between the submit and the end: here in the middle.
        const charges = [
          ...pictures.map(({ from, takes, cost }) => ({ at: from + takes / 2, cost })),
          ...others,
        ];
        const balanceAt = (at: number) =>
          charges.reduce((left, one) => (one.at <= at ? left - one.cost : left), 1_000_000_000);
        const readings = [0, ...reads.toSorted((a, b) => a - b), 1_000].map((at) =>
          reading(at, balanceAt(at)),
        );
        const sent = pictures
          .toSorted((one, other) => one.from - other.from)
          .map(({ from, takes, cost }) => picture(from, from + takes, cost));
        expect(driftOf(readings, sent)).toEqual({
          since: minute(0),
          until: minute(1_000),
          drift: others.reduce((sum, { cost }) => sum + cost, 0),
          added: 0,
        });
      }),
    );
  });
});
