import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sessions, signInTries } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { endSession, findSession } from "./sessions";
import { signIn } from "./sign-in";

const passcode = "correct horse battery";
const rightOne = { passcode, name: "Ada" };
let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_PASSCODE: passcode });
});
beforeEach(async () => {
  await easel.database.delete(signInTries);
  await easel.database.delete(sessions);
});
afterAll(() => easel.close());

const tryWith = (given: string, address = "1.2.3.4") =>
  signIn(easel, address, { passcode: given }).then(
    () => "in",
    (error: { code: string }) => error.code,
  );

describe("a passcode", () => {
  it("lets in whoever knows it, by name", async () => {
    const token = await signIn(easel, "1.2.3.4", rightOne);
    expect(await findSession(easel, token)).toMatchObject({ name: "Ada" });
  });

  it.each(["", "correct", `${passcode} `, passcode.toUpperCase(), "x".repeat(100_000), "\0"])(
    "is refused when it is another one: %j",
    async (wrong) => {
      expect(await tryWith(wrong.slice(0, 100_000))).toBe("wrong_passcode");
    },
  );

  it("may be tried five times a minute from one address; then the right one waits too", async () => {
    for (let tried = 0; tried < 5; tried += 1) await tryWith("wrong");
    expect(await tryWith(passcode)).toBe("too_many_tries");
    expect(await tryWith(passcode, "5.6.7.8")).toBe("in");
    easel.pass(61);
    expect(await tryWith(passcode)).toBe("in");
  });

  it("lets in as many from one address as know it, and forgives no wrong one for it", async () => {
    for (let tried = 0; tried < 4; tried += 1) await tryWith("wrong");
    for (let colleague = 0; colleague < 40; colleague += 1)
      expect(await tryWith(passcode)).toBe("in");
    expect(await tryWith("wrong")).toBe("wrong_passcode");
    expect(await tryWith("wrong")).toBe("too_many_tries");
  });

  it("is looked at five times and no oftener when 200 of one address come at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => tryWith("wrong")));
    expect(outcomes.filter((code) => code === "wrong_passcode")).toHaveLength(5);
    expect(outcomes.filter((code) => code === "too_many_tries")).toHaveLength(195);
  });

  it("may be tried thirty times a minute by everyone together, also all at once", async () => {
    const tries = Array.from({ length: 60 }, (_, index) => tryWith("wrong", `10.0.0.${index}`));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((code) => code === "wrong_passcode")).toHaveLength(30);
    expect(outcomes.filter((code) => code === "too_many_tries")).toHaveLength(30);
  });

  it("may be tried no oftener where two servers share the database", async () => {
    const other: TestEasel = { ...easel, clock: { ...easel.clock } };
    const tries = Array.from({ length: 20 }, (_, index) =>
      signIn(index % 2 === 0 ? easel : other, "1.2.3.4", { passcode: "wrong" }).catch(
        (error: { code: string }) => error.code,
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((code) => code === "wrong_passcode")).toHaveLength(5);
    expect(outcomes.filter((code) => code === "too_many_tries")).toHaveLength(15);
  });

  it("says how long to wait, to the second", async () => {
    for (let tried = 0; tried < 5; tried += 1) await tryWith("wrong");
    easel.pass(20);
    await expect(signIn(easel, "1.2.3.4", rightOne)).rejects.toMatchObject({
      userMessage: "Too many passcodes were tried. Try again in 40 s.",
      retryAfterMs: 40_000,
    });
  });
});

describe("a session", () => {
  it("lasts while it is used, and 12 hours when it is not", async () => {
    const token = await signIn(easel, "1.2.3.4", rightOne);
    for (let hours = 0; hours < 33; hours += 11) {
      easel.pass(11 * 3_600);
      expect(await findSession(easel, token)).not.toBeNull();
    }
    easel.pass(12 * 3_600);
    expect(await findSession(easel, token)).toBeNull();
  });

  it("ends after seven days, however busy", async () => {
    const token = await signIn(easel, "1.2.3.4", rightOne);
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      easel.pass(6 * 3_600);
      expect(await findSession(easel, token)).not.toBeNull();
    }
    easel.pass(6 * 3_600);
    expect(await findSession(easel, token)).toBeNull();
  });

  it("ends for every copy of its token when its person signs out", async () => {
    const [mine, theirs] = [
      await signIn(easel, "1.2.3.4", rightOne),
      await signIn(easel, "1.2.3.4", rightOne),
    ];
    await endSession(easel, mine);
    expect(await findSession(easel, mine)).toBeNull();
    expect(await findSession(easel, theirs)).not.toBeNull();
  });

  it("ends when the passcode is changed, and comes back with the old one", async () => {
    const token = await signIn(easel, "1.2.3.4", rightOne);
    const changed = { ...easel, env: { ...easel.env, passcode: "another passcode" } };
    expect(await findSession(changed, token)).toBeNull();
    expect(await findSession(easel, token)).not.toBeNull();
  });

  it("is nowhere in the database as what opens it", async () => {
    const token = await signIn(easel, "1.2.3.4", rightOne);
    const rows = JSON.stringify(await easel.database.select().from(sessions));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(passcode);
  });

  it.each(["", "x", "null", "0".repeat(80), "'; drop table sessions; --"])(
    "is not opened by a made-up cookie: %j",
    async (cookie) => expect(await findSession(easel, cookie)).toBeNull(),
  );

  it("is looked for only when its cookie was sealed with this passcode", async () => {
    const stopped = await openTestEasel({ EASEL_PASSCODE: passcode });
    const sealed = await signIn(stopped, "1.2.3.4", rightOne);
    const changed = { ...stopped, env: { ...stopped.env, passcode: "another passcode" } };
    await stopped.close();
    await expect(findSession(stopped, sealed)).rejects.toThrow();
    await expect(endSession(stopped, sealed)).rejects.toThrow();
    for (const forged of ["", "0".repeat(80), `${sealed.slice(1)}A`]) {
      expect(await findSession(stopped, forged)).toBeNull();
      await endSession(stopped, forged);
    }
    expect(await findSession(changed, sealed)).toBeNull();
  });

  it("that ran out leaves no row behind the next sign-in", async () => {
    await signIn(easel, "1.2.3.4", rightOne);
    easel.pass(13 * 3_600);
    await signIn(easel, "1.2.3.4", rightOne);
    expect(await easel.database.select().from(sessions)).toHaveLength(1);
  });
});
