import "server-only";
import { shortened } from "@/lib/words/shortened";
import { type ArchivedPicture, nameOf } from "./archived-pictures";

/** A picture that stays out of an archive, and the name it would have had there. */
export type LeftOut = { readonly name: string; readonly picture: ArchivedPicture };

const maxCharacters = 100;

/** Says to whoever opens an archive which pictures are not in it, why, and what can be done. */
export function missingNote(leftOut: readonly LeftOut[], pictureCount: number): string {
  return [
    `${leftOut.length} of ${pictureCount} pictures could not be put into this zip.`,
    "Their files are missing from Easel's store of pictures.",
    "",
    ...leftOut.map(
      ({ name, picture: { row } }) => `${name}\n  ${shortened(nameOf(row), maxCharacters)}\n`,
    ),
    "What to do: find each in Easel and choose “Fetch it again”. Segmind holds a picture for",
    "7 days after it is made, and until then that is free. Later it can be run again from its",
    "recipe, which is paid anew.",
    "",
  ].join("\n");
}
