import { expect, test } from "./test";

const size = { width: 1536, height: 1024 };

test.describe("in the viewer", () => {
  test("a picture is zoomed to 100 % and moved, by key, by button, by wheel and by mouse", async ({
    studio,
    page,
  }) => {
    const prompt = "A map to look at closely";
    await studio.open();
    await studio.choose("Quality", "Low");
    await studio.choose("Size", `${size.width} × ${size.height}`);
    await studio.write(prompt);
    await studio.generate();
    await studio.picture(studio.tile(prompt)).click();
    const picture = page.getByRole("img", { name: prompt });
    const box = async () => (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const zoom = page.getByRole("group", { name: "Zoom" });
    await expect(zoom.getByRole("button", { name: "Fit" })).toHaveAttribute("aria-pressed", "true");
    const whole = await box();
    expect(whole.width).toBeLessThan(size.width);
    expect(whole.width / whole.height).toBeCloseTo(size.width / size.height, 2);

    await page.keyboard.press("z");
    await expect.poll(async () => Math.round((await box()).width)).toBe(size.width);
    await page.mouse.move(500, 500);
    await page.mouse.down();
    await page.mouse.move(560, 520, { steps: 4 });
    const before = (await box()).x;
    await page.mouse.move(600, 520, { steps: 4 });
    await page.mouse.up();
    expect(Math.round((await box()).x - before)).toBe(40);

    await zoom.getByRole("button", { name: "Fit" }).click();
    await expect.poll(box).toEqual(whole);
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, -200);
    await expect.poll(async () => (await box()).width).toBeGreaterThan(whole.width);
    await page.keyboard.press("z");
    await expect.poll(box).toEqual(whole);
  });
});
