import type { Page } from "@playwright/test";

type Touched = { readonly x: number; readonly y: number };

/** Fingers as the browser hears them. */
export async function touchesOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  return async (
    places: readonly Touched[],
    type: "touchStart" | "touchMove" | "touchEnd" = "touchStart",
  ): Promise<void> => {
    const touchPoints = places.map(({ x, y }, id) => ({ x, y, id }));
    await session.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
}
