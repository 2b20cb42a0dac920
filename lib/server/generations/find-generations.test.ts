import { expect, it } from "vitest";
import { requireId } from "./find-generations";

it("takes a UUID for an id, written as rows and files have it", () => {
  expect(requireId("01A1FEA5-A3B3-7AB2-A57B-8AAE9C393DC5")).toBe(
    "01a1fea5-a3b3-7ab2-a57b-8aae9c393dc5",
  );
});

it("takes nothing else for one: ids become the names of files", () => {
  for (const id of [
    "..",
    "../x",
    "01a1fea5-a3b3-7ab2-a57b-8aae9c393dc5/..",
    "",
    undefined,
    ["a"],
  ]) {
    expect(() => requireId(id)).toThrow(expect.objectContaining({ code: "not_found" }));
  }
});
