import type { Judgement } from "@/lib/contract/generation";

/** What was just decided, in words. */
export function judgementWords({ starred, picked, rating, title }: Judgement): string {
  if (starred !== undefined) return starred ? "Starred." : "The star is gone.";
  if (picked !== undefined) {
    if (picked === null) return "Neither picked nor rejected.";
    return picked === "pick" ? "Picked." : "Rejected.";
  }
  if (rating !== undefined) return rating === 0 ? "No stars." : starWords(rating);
  if (title !== undefined) return title === null ? "The title is gone." : "The title is kept.";
  return "The tags are kept.";
}

/** "3 stars of 5." */
function starWords(rating: number): string {
  return `${rating} ${rating === 1 ? "star" : "stars"} of 5.`;
}
