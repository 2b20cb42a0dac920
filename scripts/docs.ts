import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { catalogue } from "../lib/models/catalogue";
import { printReference } from "../lib/models/reference";

const printed = await format(printReference(catalogue), { parser: "markdown", printWidth: 100 });
await writeFile("docs/models.md", printed);
