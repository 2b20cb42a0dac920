import type { Metadata } from "next";
import { Suspense } from "react";
import { Compare } from "@/components/compare/compare";

export const metadata: Metadata = { title: "Compare · Easel" };

export default function ComparePage() {
  return (
    <main>
      <Suspense>
        <Compare />
      </Suspense>
    </main>
  );
}
