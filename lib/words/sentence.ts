/** A message's first sentence, as a headline without its full stop, and what follows it. */
export function leadAndRest(message: string): { readonly lead: string; readonly rest: string } {
  const [first = message, ...others] = message.split(/(?<=\.)\s/);
  return { lead: first.replace(/\.$/, ""), rest: others.join(" ") };
}
