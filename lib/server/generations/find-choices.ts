import "server-only";
import { and, isNotNull, isNull, sql } from "drizzle-orm";
import type { Choices } from "@/lib/contract/choices";
import { generations } from "../database/schema";
import type { Easel } from "../easel";

const isListed = and(isNull(generations.erasedAt), isNull(generations.trashedAt));
const width = sql<number>`(${generations.image} ->> 'width')::int`;
const height = sql<number>`(${generations.image} ->> 'height')::int`;

/** Which people, tags and sizes there are to filter by, outside the trash; names by the alphabet, sizes from small to large. */
export async function findChoices({ database }: Easel): Promise<Choices> {
  const people = await database
    .selectDistinct({ name: generations.madeBy })
    .from(generations)
    .where(and(isListed, isNotNull(generations.madeBy)));
  const tags = await database
    .selectDistinct({ tag: sql<string>`unnest(${generations.tags})` })
    .from(generations)
    .where(isListed);
  const sizes = await database
    .selectDistinct({ width, height })
    .from(generations)
    .where(and(isListed, isNotNull(generations.image)));
  return {
    people: people.flatMap(({ name }) => name ?? []).sort(),
    tags: tags.map(({ tag }) => tag).sort(),
    sizes: sizes
      .sort((a, b) => a.width * a.height - b.width * b.height || a.width - b.width)
      .map((size) => `${size.width}x${size.height}`),
  };
}
