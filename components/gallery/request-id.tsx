import { Info } from "lucide-react";

/** The id that Segmind's support asks for, folded away in the corner of its tile. */
export function RequestId({ id }: { readonly id: string }) {
  return (
    <details className="absolute top-1 right-1 max-w-[calc(100%-8px)] rounded-control text-12 text-muted open:border open:border-line open:bg-field open:p-2 open:shadow-float">
      <summary
        aria-label="Request id"
        title="Request id"
        className="ml-auto flex size-8 cursor-pointer list-none items-center justify-center rounded-control text-faint hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <Info aria-hidden="true" className="size-4" />
      </summary>
      <p>Request id</p>
      <p className="font-mono break-all text-ink select-all">{id}</p>
    </details>
  );
}
