import { expect, it } from "vitest";
import { requireCron } from "./cron";

const secret = "a secret of the deployment";

function call(cronSecret: string | null, authorization?: string): void {
  requireCron(new Headers(authorization === undefined ? {} : { authorization }), { cronSecret });
}

it("lets in who knows the secret", () => {
  expect(() => call(secret, `Bearer ${secret}`)).not.toThrow();
});

it.each([
  ["nothing", secret, undefined],
  ["another secret", secret, "Bearer another"],
  ["the secret alone", secret, secret],
  ["an empty secret where none is set", null, "Bearer "],
  ["anything where none is set", null, "Bearer null"],
])("hides the route from %s", (_, known, given) => {
  expect(() => call(known, given)).toThrow(expect.objectContaining({ code: "not_found" }));
});
