"use client";

import { LogOut } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { api } from "@/lib/browser/api/api";

type PersonProps = { readonly name: string | null };

/** Who is signed in, and the way out. */
export function Person({ name }: PersonProps) {
  async function leave() {
    await api.signOut();
    window.location.reload();
  }
  return (
    <>
      {name !== null && (
        <span className="max-w-32 truncate text-13 text-muted max-lg:hidden" title={name}>
          {name}
        </span>
      )}
      <IconButton
        label={name === null ? "Sign out" : `Sign out ${name}`}
        icon={<LogOut />}
        onClick={() => void leave()}
      />
    </>
  );
}
