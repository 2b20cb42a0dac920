import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";

export default function NotFoundPage() {
  return (
    <main className="flex min-h-[calc(100dvh-var(--header))] flex-col items-center justify-center gap-1 p-6 pb-24 text-center">
      <h1 className="text-15 font-semibold">There is nothing at this address</h1>
      <p className="text-balance text-muted">It may have moved, or the address is not whole.</p>
      <Link href="/" className={buttonClass({ variant: "plain", className: "mt-3" })}>
        To the studio
      </Link>
    </main>
  );
}
