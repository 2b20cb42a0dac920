import { expect, type Page } from "@playwright/test";
import sharp from "sharp";

export type PictureFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
};

/** What a person does with references, found by role and name only. */
export function referencesOn(page: Page) {
  const region = page.getByRole("region", { name: "References" });
  const thumbs = region.getByRole("button", { name: /^Reference \d+ of \d+: / });
  return {
    region,
    thumbs,
    thumb: (name: string) => region.getByRole("button", { name: `: ${name}` }),
    button: (name: string) => region.getByRole("button", { name, exact: true }),
    input: region.getByLabel("Add reference images"),
    choose: (...files: PictureFile[]) =>
      region.getByLabel("Add reference images").setInputFiles(files),
    drop: (...files: PictureFile[]) => give(page, "drop", files),
    paste: (...files: PictureFile[]) => give(page, "paste", files),
    /** Until all are uploaded, in this order. */
    are: async (...names: readonly string[]) => {
      const labels = names.map(
        (name, place) => `Reference ${place + 1} of ${names.length}: ${name}`,
      );
      await expect(thumbs).toHaveCount(names.length);
      for (const [place, label] of labels.entries()) {
        await expect(thumbs.nth(place)).toHaveAccessibleName(label);
      }
    },
  };
}

/** A picture of one colour. */
export async function pictureFile(
  name: string,
  { width = 96, height = 64, background = "#c8502a" } = {},
): Promise<PictureFile> {
  const picture = sharp({ create: { width, height, channels: 3, background } });
  const buffer = name.endsWith(".jpg")
    ? await picture.jpeg().toBuffer()
    : await picture.png().toBuffer();
  return { name, mimeType: name.endsWith(".jpg") ? "image/jpeg" : "image/png", buffer };
}

/** As a browser does it when a person drops files on the page or pastes them. */
async function give(page: Page, kind: "drop" | "paste", files: readonly PictureFile[]) {
  const sent = files.map(({ buffer, ...rest }) => ({ ...rest, base64: buffer.toString("base64") }));
  await page.evaluate(
    ([wantedKind, given]) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      const options = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        wantedKind === "paste"
          ? new ClipboardEvent("paste", { ...options, clipboardData: transfer })
          : new DragEvent("drop", { ...options, dataTransfer: transfer }),
      );
    },
    [kind, sent] as const,
  );
}
