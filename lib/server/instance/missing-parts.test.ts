import { expect, it } from "vitest";
import { missingParts } from "./missing-parts";

const complete = {
  VERCEL: "1",
  SEGMIND_API_KEY: "key",
  EASEL_PASSCODE: "a long passcode",
  DATABASE_URL: "postgresql://neon",
  BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_a_b",
};

it("finds nothing missing on a machine of one's own, which has a disk", () => {
  expect(missingParts({})).toEqual([]);
});

it("finds nothing missing on Vercel once everything is connected", () => {
  expect(missingParts(complete)).toEqual([]);
});

it.each(["SEGMIND_API_KEY", "EASEL_PASSCODE", "DATABASE_URL", "BLOB_READ_WRITE_TOKEN"])(
  "names %s on Vercel, absent or empty, and the way to it",
  (name) => {
    const [missing, ...others] = missingParts({ ...complete, [name]: "" });
    expect(missing).toMatchObject({ name, how: expect.stringContaining("→") });
    expect(others).toEqual([]);
    expect(missingParts({ ...complete, [name]: undefined })).toHaveLength(1);
  },
);
