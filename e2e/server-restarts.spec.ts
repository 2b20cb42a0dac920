import { openTab } from "./open-tab";
import { expectOnePicture, timesPaid } from "./paid-once";
import type { Signal } from "./start-easel";
import { expect, test } from "./test";

test.use({ expectedMessages: /net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE)/ });

const signals: readonly Signal[] = ["SIGTERM", "SIGKILL"];

for (const signal of signals) {
  test(`a server ended by ${signal} goes on when it is back, and so does the open page`, async ({
    studio,
    browser,
    easel,
  }) => {
    const begun = `Being made at the time of ${signal} [slow]`;
    const asked = `Asked for after ${signal}, with nobody at home`;
    await studio.open();
    await studio.write(begun);
    await studio.generate();
    await expect.poll(() => timesPaid(easel, begun)).toBe(1);
    await expect(studio.tile(begun)).toContainText("of about");

    await easel.restart(signal, async () => {
      await studio.write(asked);
      await studio.generate();
      await expect(studio.tile(asked)).toContainText("Easel cannot be reached");
    });

    await expectOnePicture(studio, easel, begun);
    await expectOnePicture(studio, easel, asked);
    const elsewhere = await browser.newContext({ baseURL: easel.origin });
    const other = await openTab(elsewhere);
    await expectOnePicture(other.studio, easel, begun);
    await expectOnePicture(other.studio, easel, asked);
    await elsewhere.close();
  });
}
