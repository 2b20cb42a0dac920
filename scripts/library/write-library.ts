import path from "node:path";
import { openEmbeddedDatabase } from "@/lib/server/database/open-database";
import { fillDatabase, fillFiles } from "./large-library";

/** `write-library.ts <data folder> <how many>`: the pictures of a large library, with nobody else in the folder. */
const [folder = "", pictures = "0"] = process.argv.slice(2);
const library = path.join(folder, "live");
const { database, close } = await openEmbeddedDatabase(path.join(library, "database"));
const ids = await fillDatabase(database, Number(pictures));
await close();
await fillFiles(path.join(library, "files"), ids);
