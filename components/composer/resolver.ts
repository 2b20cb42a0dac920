import type { FieldErrors, Resolver } from "react-hook-form";
import type { Input, Model } from "@/lib/models/model";

/**
 * Checks the form by the model's schema, which is fetched only when it is first needed: zod would be a fifth
 * of the first load. Where it cannot be fetched, the server decides: it checks the same.
 */
export function lazyResolver(model: Model): Resolver<Input> {
  return async (form) => {
    // The form goes on with what is typed meanwhile; asked for is what stood there at the click.
    const values = { ...form };
    const schemas = await loadSchemas().catch(() => null);
    if (schemas === null) return { values, errors: {} };
    const { success, data, error } = schemas.inputSchema(model).safeParse(values);
    return success ? { values: data, errors: {} } : { values: {}, errors: errorsOf(error.issues) };
  };
}

/** Fetches the schemas ahead of the click that will need them. */
export function warmResolver(): void {
  loadSchemas().catch(() => undefined);
}

function loadSchemas() {
  return import("@/lib/models/schema");
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The first thing that is wrong with each field: one sentence is read, two are not. */
function errorsOf(issues: readonly Issue[]): FieldErrors<Input> {
  const errors: FieldErrors<Record<string, string>> = {};
  for (const { path, message } of issues) {
    errors[String(path[0])] ??= { type: "schema", message };
  }
  return errors;
}
