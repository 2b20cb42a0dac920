import { openTab } from "./open-tab";
import { expectOnePicture, timesPaid } from "./paid-once";
import type { Signal } from "./start-easel";
import { expect, test } from "./test";

// The ways in which a browser tells that nobody is there any more.
test.use({
  expectedMessages:
    /net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING)/,
});

const words =
  "Easel's server cannot be reached. Check the connection. The sheet may be out of date.";

const signals: readonly Signal[] = ["SIGTERM", "SIGKILL"];

for (const signal of signals) {
  test(`a server ended by ${signal} goes on when it is back, and so does the open page`, async ({
    studio,
    elsewhere,
    easel,
  }) => {
    const prompt = `Being made at the time of ${signal} [slow]`;
    await studio.open();
    await studio.write(prompt);
    await studio.generate();
    await expect.poll(() => timesPaid(easel, prompt)).toBe(1);
    await expect(studio.tile(prompt)).toContainText("of about");

    await easel.restart(signal, async () => {
      await expect(studio.sheet.getByRole("status").filter({ hasText: words })).toBeVisible();
    });

    await expectOnePicture(studio, easel, prompt);
    const other = await openTab(elsewhere);
    await expectOnePicture(other.studio, easel, prompt);
  });
}

test("what is asked for while the server is down is made when it is back", async ({
  studio,
  easel,
}) => {
  const prompt = "Asked for with nobody at home";
  await studio.open();
  await studio.write(prompt);

  await easel.restart("SIGKILL", async () => {
    await studio.generate();
    await expect(studio.tile(prompt)).toContainText("Easel cannot be reached");
  });

  await expectOnePicture(studio, easel, prompt);
});
