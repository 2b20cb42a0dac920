import "server-only";
import { asc, inArray, sql } from "drizzle-orm";
import type { Family, FamilyMember } from "@/lib/contract/family";
import { type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";

/** So many steps up or down, and so many pictures, at the most: parents are told by callers and may go round. */
const deepest = 50;
export const largestFamily = 200;

/**
 * The picture that all edits came from, and everything that came of it, oldest first. A picture in the trash
 * or erased stands where it was, so that the tree holds together; cancelled ones are left out.
 */
export async function findFamily(easel: Easel, { id }: GenerationRow): Promise<Family> {
  const { database } = easel;
  const { parentId } = generations;
  const ids = sql`
    with recursive up as (
      select ${generations.id}, ${parentId}, 0 as steps from ${generations} where ${generations.id} = ${id}
      union all
      select parent.id, parent.parent_id, up.steps + 1
      from ${generations} parent join up on parent.id = up.parent_id
      where up.steps < ${deepest}
    ),
    down as (
      (select id, 0 as steps from up order by up.steps desc limit 1)
      union all
      select child.id, down.steps + 1
      from ${generations} child join down on child.parent_id = down.id
      where down.steps < ${deepest} and child.state <> 'cancelled'
    )
    select id from down group by id order by min(steps) limit ${largestFamily + 1}`;
  const rows = await database
    .select()
    .from(generations)
    .where(inArray(generations.id, sql`(${ids})`))
    .orderBy(asc(generations.createdAt), asc(generations.id));
  const isCut = rows.length > largestFamily;
  return { members: rows.slice(0, largestFamily).map(presentMember), isCut };
}

function presentMember(row: GenerationRow): FamilyMember {
  const hasPicture = row.state === "done" && row.image !== null;
  return {
    id: row.id,
    parentId: row.parentId,
    state: row.state,
    model: row.model,
    input: row.input,
    thumbnailUrl: hasPicture ? `/api/generations/${row.id}/thumbnail` : null,
    isTrashed: row.trashedAt !== null,
    isErased: row.erasedAt !== null,
  };
}
