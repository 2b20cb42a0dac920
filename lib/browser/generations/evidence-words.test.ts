import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/contract/generation";
import { evidenceInFull, evidenceInShort } from "./evidence-words";

describe("the evidence in words", () => {
  it.each<[Partial<Evidence>, string, string]>([
    [
      { afterUsd: 12.17 },
      "Balance $0.17 less, unexplained.",
      "Balance $12.34 before, $12.17 after: $0.17 less, and no other picture explains it.",
    ],
    [{}, "Balance unchanged since.", "Balance $12.34 before and after: unchanged."],
    [
      { afterUsd: 12.3399 },
      "Balance unchanged since.",
      "Balance $12.34 before and after: unchanged.",
    ],
    [
      { otherCharges: 1, otherChargesUsd: 0.17 },
      "The balance tells little.",
      "Balance $12.34 before and after: unchanged. Yet another picture cost $0.17 meanwhile, so it tells little.",
    ],
    [
      { afterUsd: 12.09, otherCharges: 2, otherChargesUsd: 0.08 },
      "Balance $0.17 less, unexplained.",
      "Balance $12.34 before, $12.09 after: $0.25 less, two other pictures explain $0.08 of it and nothing explains $0.17.",
    ],
    [
      { afterUsd: 12.17, otherCharges: 1, otherChargesUsd: 0.17 },
      "Balance $0.17 less, for others.",
      "Balance $12.34 before, $12.17 after: $0.17 less, and another picture explains all of it.",
    ],
    [
      { afterUsd: 12, otherUnknown: 1 },
      "Balance $0.34 less, perhaps for others.",
      "Balance $12.34 before, $12.00 after: $0.34 less, another picture may explain it: not known yet.",
    ],
    [
      { afterUsd: 12, otherCharges: 1, otherChargesUsd: 0.17, otherUnknown: 11 },
      "Balance $0.17 less, perhaps for others.",
      "Balance $12.34 before, $12.00 after: $0.34 less, another picture explains $0.17 of it and 11 other pictures may explain $0.17: not known yet.",
    ],
    [
      { afterUsd: 22.17 },
      "Credit was added since.",
      "Balance $12.34 before, $22.17 after: more than before, so credit was added and it tells nothing.",
    ],
  ])("of %j is %s", (given, short, full) => {
    const evidence: Evidence = {
      beforeUsd: 12.34,
      beforeAt: "2026-11-21T11:58:00.000Z",
      afterUsd: 12.34,
      afterAt: "2026-11-21T12:01:00.000Z",
      otherChargesUsd: 0,
      otherCharges: 0,
      otherUnknown: 0,
      ...given,
    };
    expect(evidenceInShort(evidence)).toBe(short);
    expect(evidenceInFull(evidence)).toBe(full);
  });
});
