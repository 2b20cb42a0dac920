import "client-only";
import type { Generation } from "@/lib/contract/generation";
import { findModel } from "@/lib/models/catalogue";
import { readDraft, saveDraft } from "../draft";
import { promptOf } from "../sheet/sheet-entry";
import { uuid7 } from "../outbox/uuid7";
import { type DraftReference, maskKeyOf } from "./draft-reference";
import { findFileRecipe } from "./file-recipe";
import { maxReferences, noReferencesReason, withMoved } from "./reference-list";
import { maxBytes } from "./reference-size-limit";
import { refuseReferences, tellReferences } from "./reference-news";
import { dropUploads, keepAndStart, startReference } from "./reference-uploads";

/** The types a file may claim; what it is, its bytes tell. */
const types = ["image/png", "image/jpeg", "image/webp"];

/** Takes pictures from a person's files, at the end or at a place. What does not fit is left out, and said so. */
export function addReferenceFiles(files: readonly File[], place = Infinity): void {
  const pictures = files.filter(isTaken);
  const room = roomForMore();
  if (room === null) {
    void findFileRecipe(pictures.map((file) => ({ file, referenceKey: null })));
    return;
  }
  const taken = pictures.slice(0, room.free);
  const leftOut = pictures.length - taken.length;
  const words = [
    refusal(
      files.filter(({ type }) => !types.includes(type)),
      "no PNG, JPEG or WebP",
    ),
    refusal(
      files.filter(({ size }) => size > maxBytes),
      "over 50 MB",
    ),
    leftOut > 0 ? `${room.label} takes ${room.max} references. ${leftOut} left out.` : "",
  ];
  refuseReferences(words.filter(Boolean).join(" "));
  const added = taken.map((file) => ({ file, ...newReference(file.name || "Pasted picture") }));
  const references = added.map(({ file: _, ...reference }) => reference);
  saveDraft({ references: readDraft().references.toSpliced(place, 0, ...references) });
  void keepAndStart(added);
  void findFileRecipe(added.map(({ file, key }) => ({ file, referenceKey: key })));
}

/** Takes another picture in place of one. */
export function replaceReference(key: string, file: File): void {
  const place = readDraft().references.findIndex((reference) => reference.key === key);
  if (isTaken(file)) removeReference(key);
  addReferenceFiles([file], place);
}

/** Takes a finished picture from the contact sheet. As the first, it is what is edited. */
export function addGenerationAsReference(
  generation: Pick<Generation, "id" | "input">,
  { isFirst }: { readonly isFirst: boolean },
): void {
  const { references } = readDraft();
  const known = references.find(({ generationId }) => generationId === generation.id);
  if (known !== undefined) {
    if (isFirst) moveReference(known.key, 0);
    else refuseReferences("This picture is a reference already.");
    return;
  }
  const room = roomForMore();
  if (room === null) return;
  if (room.free === 0) return refuseReferences(`${room.label} takes ${room.max} references.`);
  const added = newReference(promptOf(generation) || "Picture", generation.id);
  saveDraft({ references: isFirst ? [added, ...references] : [...references, added] });
  tellReferences(`Added as reference ${isFirst ? 1 : references.length + 1}.`);
  startReference(added);
}

export function moveReference(key: string, place: number): void {
  saveDraft({ references: withMoved(readDraft().references, key, place) });
}

/** Also ends its upload. */
export function removeReference(key: string): void {
  saveDraft({ references: readDraft().references.filter((reference) => reference.key !== key) });
  dropUploads(key, maskKeyOf(key));
}

type Room = { readonly free: number; readonly max: number; readonly label: string };

/** Null, and said why, where the model takes none. */
function roomForMore(): Room | null {
  const { model: id, references } = readDraft();
  const model = findModel(id);
  if (model === undefined) return null;
  const reason = noReferencesReason(model);
  if (reason !== null) {
    refuseReferences(reason);
    return null;
  }
  const max = maxReferences(model);
  return { free: Math.max(0, max - references.length), max, label: model.label };
}

function newReference(name: string, generationId: string | null = null): DraftReference {
  return { key: uuid7(), name, generationId, upload: null, mask: null };
}

function isTaken({ type, size }: File): boolean {
  return types.includes(type) && size <= maxBytes;
}

function refusal(files: readonly File[], why: string): string {
  const [first] = files;
  if (first === undefined) return "";
  return files.length === 1 ? `${first.name} is ${why}.` : `${files.length} files are ${why}.`;
}
