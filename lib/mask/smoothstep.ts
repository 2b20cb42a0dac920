/** From 0 to 1 without a corner at either end, for a share of the way between them. */
export function smoothstep(share: number): number {
  return share * share * (3 - 2 * share);
}
