import { describe, expect, it } from "vitest";
import { findModel } from "./catalogue";
import { inputSchema } from "./schema";
import { initialInput } from "./settle";
import { seedRequests } from "./testing/seed-requests";
import { wireBody } from "./wire";

describe("the request on Segmind's page of", () => {
  it.each(seedRequests)("$page comes out as it is printed, from its prompt alone", (seed) => {
    const model = findModel(seed.model);
    if (model === undefined) throw new Error(`${seed.model} is not in the catalogue.`);
    const prompt = String(seed.body.prompt ?? seed.body.text_2rpv9);

    expect(wireBody(model, inputSchema(model).parse({ prompt }))).toEqual(seed.body);
    expect(wireBody(model, { ...initialInput(model), prompt })).toEqual(seed.body);
    expect(seed.path.endsWith(`/${model.endpoint(0).slug}`)).toBe(true);
  });
});
