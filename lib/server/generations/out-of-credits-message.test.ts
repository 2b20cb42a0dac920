import { expect, it } from "vitest";
import { outOfCreditsMessage } from "./out-of-credits-message";

it("says how many credits are needed and how many are left, to a tenth of a cent", () => {
  expect(outOfCreditsMessage(0.17, 0.08)).toContain("($0.17 needed, $0.08 left)");
  expect(outOfCreditsMessage(0.17, 0.166)).toContain("($0.17 needed, $0.166 left)");
});

it.each([0.17, 25])("does not say too few of an account that shows $%d for $0.17", (left) => {
  const message = outOfCreditsMessage(0.17, left);
  expect(message).toMatch(/although it shows \$[\d.]+ left and \$0\.17 is needed/);
  expect(message).not.toContain("too few");
});
