import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/models/catalogue";
import { settle } from "@/lib/models/settle";
import { lazyResolver } from "./resolver";

const [model] = catalogue;
const options = { fields: {}, shouldUseNativeValidation: false };

describe("the check of the form", () => {
  it("takes what stood there at the click, whatever is typed while it is fetched", async () => {
    const values = { ...settle(model, {}), prompt: "A chair" };
    const checked = lazyResolver(model)(values, undefined, options);
    values.prompt = "A table, not asked for yet";
    expect(await checked).toMatchObject({ values: { prompt: "A chair" }, errors: {} });
  });

  it("says what is wrong at its field", async () => {
    const checked = await lazyResolver(model)(
      { ...settle(model, {}), prompt: "" },
      undefined,
      options,
    );
    expect(Object.keys(checked.errors)).toEqual(["prompt"]);
  });
});
