import type { Metadata } from "next";
import { Spend } from "@/components/spend/spend";

export const metadata: Metadata = {
  title: "Spend · Easel",
  description: "What each day, model and person cost, against the budget.",
};

export default function SpendPage() {
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-4 px-4 pt-6 pb-12 max-md:px-2.5">
      <Spend />
    </main>
  );
}
