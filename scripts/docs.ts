import { writeFile } from "node:fs/promises";
import { printDocs } from "./print-docs";

const { file, text } = await printDocs();
await writeFile(file, text);
