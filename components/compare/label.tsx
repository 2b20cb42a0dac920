type LabelProps = { readonly words: string; readonly side: "left" | "right" };

/** Which picture is which, on the picture. */
export function Label({ words, side }: LabelProps) {
  return (
    <span
      dir="auto"
      className={`pointer-events-none absolute top-3 max-w-[45%] truncate rounded-control bg-scrim px-2 py-1 text-12 text-on-scrim ${side === "left" ? "left-3" : "right-3"}`}
    >
      {words}
    </span>
  );
}
