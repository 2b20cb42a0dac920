import { expect, it } from "vitest";
import { outOfCreditsMessage } from "./out-of-credits-message";

it("says how many credits are needed and how many are left", () => {
  expect(outOfCreditsMessage(0.17, 0.08)).toMatch(/\(\$0\.17 needed, \$0\.08 left\)/);
});

it("does not say too few of an account that shows enough", () => {
  const message = outOfCreditsMessage(0.17, 25);
  expect(message).toMatch(/although it shows \$25\.00 left and \$0\.17 is needed/);
  expect(message).not.toContain("too few");
});
