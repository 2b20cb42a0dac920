import { useEffect, useState } from "react";
import type { DraftReference } from "@/lib/browser/references/draft-reference";
import { readReferenceFile } from "@/lib/browser/references/reference-uploads";

/** Where a small picture of a reference is found: with the server, with its generation, or still here. */
export function useReferencePicture({ key, upload, generationId }: DraftReference): string | null {
  const [local, setLocal] = useState<string | null>(null);
  const isHere = upload === null && generationId === null;
  useEffect(() => {
    if (!isHere) return;
    let url: string | null = null;
    let isGone = false;
    void readReferenceFile(key).then((file) => {
      if (file === null || isGone) return;
      url = URL.createObjectURL(file);
      setLocal(url);
    });
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [key, isHere]);
  if (upload !== null) return `/api/uploads/${upload.id}?thumbnail=1`;
  return generationId === null ? local : `/api/generations/${generationId}/thumbnail`;
}
