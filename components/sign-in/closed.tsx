import { EaselMark } from "@/components/ui/easel-mark";

/** Shown to everyone while a key stands on a real server without a passcode: whoever came could spend. */
export function Closed() {
  return (
    <main className="flex min-h-[calc(100dvh-var(--header))] items-center justify-center p-4 pb-[14vh]">
      <div className="flex w-full max-w-[440px] flex-col gap-3 rounded-tile border border-line bg-panel p-6 max-md:p-5">
        <EaselMark className="size-7 text-accent" />
        <h1 className="text-20 font-semibold">This Easel is closed</h1>
        <p className="text-pretty text-muted">
          It has a Segmind key but no passcode, so anyone with its address could spend your credits.
          Nothing is sent to Segmind until that is mended.
        </p>
        <p className="text-pretty">
          Whoever runs it sets{" "}
          <code className="rounded-sm bg-field px-1 font-mono text-12">EASEL_PASSCODE</code> to at
          least 12 characters and starts it again.
        </p>
      </div>
    </main>
  );
}
