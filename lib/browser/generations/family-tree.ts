import type { FamilyMember } from "@/lib/contract/family";

export type FamilyBranch = {
  readonly member: FamilyMember;
  /** What came of it, oldest first. */
  readonly children: readonly FamilyBranch[];
};

/** Members as trees, each under what it came of; those whose parent is not among them stand at the top. */
export function familyTree(members: readonly FamilyMember[]): readonly FamilyBranch[] {
  const known = new Set(members.map(({ id }) => id));
  const placed = new Set<string>();
  const branchOf = (member: FamilyMember): FamilyBranch => {
    placed.add(member.id);
    const children = members.filter(
      ({ id, parentId }) => parentId === member.id && !placed.has(id),
    );
    return { member, children: children.map(branchOf) };
  };
  const isFirst = ({ parentId }: FamilyMember) => parentId === null || !known.has(parentId);
  const trees = members.filter(isFirst).map(branchOf);
  // Parents that go round have no first one.
  const round = members.flatMap((member) => (placed.has(member.id) ? [] : [branchOf(member)]));
  return [...trees, ...round];
}
