import { format, resolveConfig } from "prettier";
import { catalogue } from "@/lib/models/catalogue";
import { printReference } from "@/lib/models/reference";

const file = "docs/models.md";

/** The reference of the models as it must stand in the repository, formatted as everything else is. */
export async function printDocs(): Promise<{ readonly file: string; readonly text: string }> {
  const config = await resolveConfig(file);
  return { file, text: await format(printReference(catalogue), { ...config, filepath: file }) };
}
