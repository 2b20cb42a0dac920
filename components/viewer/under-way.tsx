"use client";

import { Button } from "@/components/ui/button";
import { Ring } from "@/components/ui/ring";
import { progressWords } from "@/lib/browser/generations/progress-words";
import { useServerNow } from "@/lib/browser/clock/use-server-now";
import type { Generation } from "@/lib/contract/generation";

type UnderWayProps = { readonly generation: Generation; readonly onLeave: () => void };

/** With Segmind, or being saved: how far it is. The picture takes its place by itself. */
export function UnderWay({ generation, onLeave }: UnderWayProps) {
  const now = useServerNow(true);
  const { lead, rest, note, share } = progressWords(generation, now);
  return (
    <div className="flex h-full min-h-[58dvh] flex-col items-center justify-center gap-1 p-6 text-center">
      <Ring label="Progress" share={share} size={56} />
      <p className="mt-2 max-w-100 text-15 text-balance">
        <span className="font-semibold">{lead}</span> {rest}
      </p>
      <p className="max-w-100 text-13 text-balance text-muted">
        {note === "" ? "The picture appears here by itself." : sentence(note)}
      </p>
      <Button variant="plain" className="mt-3" onClick={onLeave}>
        To the contact sheet
      </Button>
    </div>
  );
}

/** "Still running, nothing is lost." */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;
}
