import { failureBodySchema } from "@/lib/contract/failure";

/** The failure that an answer tells, with its status. An answer of another shape throws. */
export async function failureOf(response: Response) {
  return { status: response.status, ...failureBodySchema.parse(await response.json()).error };
}
