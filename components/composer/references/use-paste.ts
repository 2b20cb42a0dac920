import { useEffect } from "react";
import { addReferenceFiles } from "@/lib/browser/references/references";

/** Takes pictures pasted anywhere on the page; text pasted into a field stays the field's. */
export function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const files = [...(clipboardData?.files ?? [])];
      if (files.length === 0 || document.querySelector("dialog[open]") !== null) return;
      const isField = target instanceof Element && target.closest("input, textarea") !== null;
      // Office programs put a picture of the text beside the text.
      if (isField && clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      addReferenceFiles(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
