import "server-only";
import { EaselError } from "@/lib/errors";
import { loggedError } from "../log/logged-error";
import { runningEasel } from "../instance/running-easel";
import { admit } from "../session/admit";

/** Who asks for a page: someone who may use Easel, someone who must sign in first, or anyone while it is closed. */
export type Visitor =
  | { readonly kind: "in"; readonly name: string | null; readonly canSignOut: boolean }
  | { readonly kind: "signed out" }
  | { readonly kind: "closed" };

/** For pages, which hold nothing secret: what does is behind the routes, and each of them asks again. */
export async function readVisitor(headers: Headers): Promise<Visitor> {
  const easel = await runningEasel();
  try {
    const session = await admit(easel, headers);
    return { kind: "in", name: session?.name ?? null, canSignOut: session !== null };
  } catch (error) {
    const code = error instanceof EaselError ? error.code : null;
    if (code === "closed") return { kind: "closed" };
    if (code === "signed_out") return { kind: "signed out" };
    // The database does not answer: the page comes, and its routes say so in words.
    easel.log({ event: "visitor_unknown", error: String(loggedError(error)) });
    return { kind: "in", name: null, canSignOut: false };
  }
}
