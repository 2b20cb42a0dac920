"use client";

import { usePathname } from "next/navigation";
import { useMemo } from "react";
import { useGenerations } from "@/lib/browser/generations/use-generations";
import { useMayOfferNotices } from "@/lib/browser/notices";
import { NoticeOffer } from "./notice-offer";
import { tookLong } from "./took-long";
import { useNotices } from "./use-notices";

/** Tells a person of their own pictures while they look elsewhere, and offers it once. Stands once, at the root. */
export function NoticeHost({ person }: { readonly person: string | null }) {
  const { items } = useGenerations();
  // What is on its way to the server has no name on it yet, and is this person's.
  const own = useMemo(
    () => items.filter(({ madeBy, delivery }) => madeBy === person || delivery !== null),
    [items, person],
  );
  useNotices(own);
  const mayOffer = useMayOfferNotices();
  const isStudio = usePathname() === "/";
  return isStudio && mayOffer && own.some(tookLong) ? <NoticeOffer /> : null;
}
