import type { MissingPictures } from "@/lib/contract/missing-pictures";
import { shortened } from "@/lib/words/shortened";

const maxNames = 3;
const maxNameCharacters = 60;

/** Which pictures a zip cannot hold, and why. */
export function leftOutWords({ pictureCount, missing }: MissingPictures): string {
  if (missing.length === pictureCount) {
    return pictureCount === 1
      ? "The file of this picture is missing from the store, so there is nothing to download."
      : "The files of all these pictures are missing from the store, so there is nothing to download.";
  }
  const names = missing
    .slice(0, maxNames)
    .map(({ name }) => `“${shortened(name, maxNameCharacters)}”`);
  const [first] = names;
  if (missing.length === 1) {
    return `The file of ${first} is missing from the store, so it stays out of the zip.`;
  }
  const more = missing.length - names.length;
  const list = [...names, ...(more === 0 ? [] : [`${more} more`])];
  return `The files of ${list.slice(0, -1).join(", ")} and ${list.at(-1)} are missing from the store, so they stay out of the zip.`;
}

/** What can still be done about them. */
export function remedyWords(mayFetch: boolean): string {
  return mayFetch
    ? "Segmind holds each picture for 7 days: until then it can be fetched again for free."
    : "Segmind held each for 7 days, which are over. How they were made is still here, to run again.";
}
