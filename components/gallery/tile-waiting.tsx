import { CloudOff, HardDrive } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/browser/api/api-error";
import {
  cancelGeneration,
  discardUndelivered,
  sendUndelivered,
} from "@/lib/browser/generations/generate";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { TileFace } from "./tile-face";
import { waitingWords } from "./waiting-words";

/** In line at Easel, or still on its way there. Free to take back. */
export function TileWaiting({ entry }: { readonly entry: SheetEntry }) {
  const { id, delivery } = entry;
  return (
    <TileFace {...waitingWords(entry)} icon={iconFor(entry)}>
      {delivery === "asking" && (
        <Button variant="plain" size="small" onClick={() => sendUndelivered(id)}>
          Send it
        </Button>
      )}
      {(delivery === "asking" || delivery === "undelivered") && (
        <Button variant="quiet" size="small" onClick={() => discardUndelivered(id)}>
          Discard
        </Button>
      )}
      {delivery === null && (
        <Button variant="plain" size="small" onClick={() => void cancel(id)}>
          Cancel
        </Button>
      )}
    </TileFace>
  );
}

function iconFor({ delivery, waitingFor }: SheetEntry) {
  const isCutOff = delivery === "undelivered" || delivery === "asking";
  if (waitingFor === "storage") return <HardDrive aria-hidden="true" className="text-warn" />;
  if (!isCutOff && waitingFor !== "connection") return null;
  return <CloudOff aria-hidden="true" className="text-warn" />;
}

async function cancel(id: string): Promise<void> {
  try {
    await cancelGeneration(id);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showToast({ text: error.message });
  }
}
