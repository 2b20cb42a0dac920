import "client-only";
import useSWR from "swr";
import type { Generation } from "@/lib/contract/generation";
import { api } from "../api/api";
import { ApiError } from "../api/api-error";
import { type Compared, formatCompared } from "./compared";
import { promptOf } from "../sheet/sheet-entry";

export type ComparedPicture = {
  /** As the address names it. */
  readonly key: string;
  readonly name: string;
  /** The generation it is the picture of; null for a reference. */
  readonly generation: Generation | null;
  /** By which its file is known to be missing: the id of its generation or of its upload. */
  readonly fileId: string;
  readonly url: string;
  readonly thumbnailUrl: string;
  readonly width: number;
  readonly height: number;
};

export type ComparedPictures = {
  readonly pictures: readonly ComparedPicture[];
  /** Why some of them cannot be shown, a sentence each. */
  readonly missing: readonly string[];
};

/** The pictures an address names, as soon as all are known; null until then. */
export function useCompared(all: readonly Compared[]): ComparedPictures | null {
  const { data } = useSWR(
    all.length === 0 ? null : ["compared", formatCompared(all)],
    async () => {
      const found = await Promise.all(all.map(find));
      return {
        pictures: found.filter((each) => typeof each !== "string"),
        missing: found.filter((each) => typeof each === "string"),
      };
    },
    { keepPreviousData: true, revalidateOnFocus: false },
  );
  return data ?? null;
}

async function find(compared: Compared): Promise<ComparedPicture | string> {
  try {
    const generation = await api.generation(compared.id);
    return compared.isSource ? sourceOf(compared, generation) : pictureOf(compared, generation);
  } catch (failure) {
    if (failure instanceof ApiError) return failure.message;
    throw failure;
  }
}

function sourceOf(compared: Compared, { references }: Generation): ComparedPicture | string {
  const [reference] = references;
  if (reference === undefined) return "This picture was made without a reference.";
  const { id: fileId, url, thumbnailUrl, width, height } = reference;
  return {
    key: formatCompared([compared]),
    name: "Its reference",
    generation: null,
    ...{ fileId, url, thumbnailUrl, width, height },
  };
}

function pictureOf(compared: Compared, generation: Generation): ComparedPicture | string {
  const { image, title } = generation;
  const name = title ?? promptOf(generation);
  if (image === null) return `“${name}” has no picture yet.`;
  const { url, thumbnailUrl, width, height } = image;
  return {
    key: formatCompared([compared]),
    name,
    generation,
    fileId: generation.id,
    ...{ url, thumbnailUrl, width, height },
  };
}
