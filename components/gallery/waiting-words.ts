import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { formatCost } from "@/lib/words/money";
import { leadAndRest } from "@/lib/words/sentence";

export type WaitingWords = { readonly lead: string; readonly rest: string };

/** Why a picture waits, and what that means for the money. */
export function waitingWords(entry: SheetEntry): WaitingWords {
  const held = `${formatCost(entry.estimateUsd)} held`;
  switch (entry.delivery) {
    case "sending":
      return { lead: "Sending…", rest: held };
    case "undelivered":
      return {
        lead: undeliveredLead(entry),
        rest: "It is kept here and sent by itself, only once.",
      };
    case "asking":
      return {
        lead: "Send it now?",
        rest: "Easel could not be reached when you pressed Generate.",
      };
    case "refused":
    case null:
      break;
  }
  if (entry.waitingFor === "rate_limit") {
    return { lead: "Segmind is busy", rest: "Easel tries again by itself." };
  }
  if (entry.waitingFor === "connection") {
    return { lead: "Segmind cannot be reached", rest: "Easel tries again by itself." };
  }
  if (entry.waitingFor === "storage") {
    return {
      lead: "Easel cannot save pictures now",
      rest: "Its disk is full or cannot be written to. Nothing is sent until it can.",
    };
  }
  return { lead: inLine(entry.place), rest: held };
}

/** What the server says of itself, or that nothing was heard of it. */
function undeliveredLead({ failure }: SheetEntry): string {
  return failure === null || failure.code === "server_unreachable"
    ? "Easel cannot be reached"
    : leadAndRest(failure.message).lead;
}

function inLine(place: number | null): string {
  if (place === null) return "In line";
  return place === 1 ? "Next in line" : `${ordinal(place)} in line`;
}

/** "2nd", "11th", "23rd" */
function ordinal(count: number): string {
  const teens = count % 100 >= 11 && count % 100 <= 13;
  const endings = ["th", "st", "nd", "rd"];
  return `${count}${teens ? "th" : (endings[count % 10] ?? "th")}`;
}
