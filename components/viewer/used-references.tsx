import Link from "next/link";
import type { Generation } from "@/lib/contract/generation";

/** What a picture was made from: its references in order, its mask, and the picture it is an edit of. */
export function UsedReferences({ generation }: { readonly generation: Generation }) {
  const { references, mask, parentId } = generation;
  if (references.length === 0) return null;
  return (
    <section className="border-b border-line px-4 pt-3 pb-4">
      <div className="mb-2 flex items-baseline justify-between gap-2 text-12 text-muted">
        <h2 className="font-medium">References</h2>
        {parentId !== null && (
          <Link href={`/g/${parentId}`} replace prefetch={false} className="underline">
            Edit of this picture
          </Link>
        )}
      </div>
      <ul className="flex flex-wrap gap-1.5">
        {references.map(({ id, url, thumbnailUrl, width, height }, place) => (
          <li key={`${id} ${place}`}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              title={`Reference ${place + 1}, ${width} × ${height}`}
            >
              <Small url={thumbnailUrl} alt={`Reference ${place + 1}`} />
            </a>
          </li>
        ))}
        {mask !== null && (
          <li>
            <a href={mask.url} target="_blank" rel="noreferrer" title="The mask">
              <Small url={mask.thumbnailUrl} alt="Mask" />
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Small({ url, alt }: { readonly url: string; readonly alt: string }) {
  return (
    <img
      src={url}
      alt={alt}
      decoding="async"
      className="h-13 w-16 rounded-control border border-line bg-field object-cover"
    />
  );
}
