"use client";

import { ImageOff, Pencil } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { type FamilyBranch, familyTree } from "@/lib/browser/generations/family-tree";
import { edit } from "@/lib/browser/recipe";
import { useFamily } from "@/lib/browser/generations/use-family";
import { promptOf } from "@/lib/browser/sheet/sheet-entry";
import type { FamilyMember } from "@/lib/contract/family";
import type { Generation } from "@/lib/contract/generation";

type FamilyProps = { readonly generation: Generation; readonly onLeave: () => void };

/** What this picture came of and what came of it, as a tree of small pictures; each can be opened and edited on. */
export function Family({ generation, onLeave }: FamilyProps) {
  const { id } = generation;
  const family = useFamily(generation);
  if (family === null || family.members.length < 2) return null;
  const onEdit = (member: FamilyMember) => {
    edit(member);
    onLeave();
  };
  return (
    <section aria-label="Family" className="border-b border-line px-4 pt-3 pb-4">
      <div className="mb-2 flex items-baseline justify-between gap-2 text-12 text-muted">
        <h2 className="font-medium">Family</h2>
        <span>{family.isCut ? `the first ${family.members.length}` : family.members.length}</span>
      </div>
      <Branches branches={familyTree(family.members)} currentId={id} onEdit={onEdit} />
    </section>
  );
}

type BranchesProps = {
  readonly branches: readonly FamilyBranch[];
  readonly currentId: string;
  readonly onEdit: (member: FamilyMember) => void;
};

function Branches({ branches, currentId, onEdit }: BranchesProps) {
  return (
    <ul className="flex flex-col gap-1 [&_ul]:mt-1 [&_ul]:ml-[17px] [&_ul]:border-l [&_ul]:border-line [&_ul]:pl-2">
      {branches.map(({ member, children }) => (
        <li key={member.id} className="min-w-0">
          <Member member={member} isCurrent={member.id === currentId} onEdit={onEdit} />
          {children.length > 0 && (
            <Branches branches={children} currentId={currentId} onEdit={onEdit} />
          )}
        </li>
      ))}
    </ul>
  );
}

type MemberProps = Pick<BranchesProps, "onEdit"> & {
  readonly member: FamilyMember;
  readonly isCurrent: boolean;
};

function Member({ member, isCurrent, onEdit }: MemberProps) {
  const { id, thumbnailUrl, isErased, isTrashed } = member;
  const words = isErased ? "Erased" : promptOf(member);
  return (
    <div
      className={`flex items-center gap-1 rounded-control pr-0.5 ${isCurrent ? "bg-chosen inset-ring inset-ring-chosen-edge" : "hover:bg-hover"}`}
    >
      <MemberLink isErased={isErased} isCurrent={isCurrent} id={id}>
        <Small url={thumbnailUrl} />
        <span className={`min-w-0 truncate ${isErased || isTrashed ? "text-muted" : ""}`}>
          {words}
          {isTrashed && !isErased && " (in the trash)"}
        </span>
      </MemberLink>
      {thumbnailUrl !== null && (
        <IconButton
          label={`Edit ${words}`}
          icon={<Pencil aria-hidden="true" />}
          onClick={() => onEdit(member)}
        />
      )}
    </div>
  );
}

type MemberLinkProps = {
  readonly id: string;
  readonly isErased: boolean;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
};

function MemberLink({ id, isErased, isCurrent, children }: MemberLinkProps) {
  const look = "flex min-w-0 flex-1 items-center gap-2 rounded-control p-1 text-12";
  if (isErased) return <span className={look}>{children}</span>;
  return (
    <Link
      href={`/g/${id}`}
      replace
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className={look}
    >
      {children}
    </Link>
  );
}

function Small({ url }: { readonly url: string | null }) {
  const look = "size-9 shrink-0 rounded-[4px] border border-line bg-field";
  return url === null ? (
    <span className={`grid place-items-center text-faint ${look}`}>
      <ImageOff aria-hidden="true" className="size-4" />
    </span>
  ) : (
    <img src={url} alt="" loading="lazy" decoding="async" className={`object-cover ${look}`} />
  );
}
