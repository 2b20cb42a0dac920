import "server-only";
import path from "node:path";
import { lockDataFolder } from "./data-folder-lock";
import { type Database, openEmbeddedDatabase } from "../database/open-database";
import { openPooledDatabase } from "../database/open-pooled-database";
import type { Env } from "../env";
import { blobDirectUploads } from "../files/blob-direct-uploads";
import { blobFiles } from "../files/blob-files";
import type { DirectUploads } from "../files/direct-uploads";
import type { FileStore } from "../files/file-store";
import { localFiles, removeUnfinished } from "../files/local-files";

/** Where everything is kept. */
export type Stores = {
  readonly database: Database;
  readonly files: FileStore;
  readonly directUploads: DirectUploads | null;
  readonly close: () => Promise<void>;
};

/** No file takes that long to write: what is older was left by a process that is dead. */
const staleMs = 60 * 60_000;

/** Opens what these settings name: by default a folder that one process has to itself. */
export async function openStores(env: Env): Promise<Stores> {
  // Followed by the bundler, these would put whatever lies in folders of such names into every function.
  const filesFolder = path.join(/* turbopackIgnore: true */ env.libraryDir, "files");
  const databaseFolder = path.join(/* turbopackIgnore: true */ env.libraryDir, "database");
  const { blobToken } = env;
  const files = blobToken === null ? localFiles(filesFolder) : blobFiles(blobToken);
  const directUploads = blobToken === null ? null : blobDirectUploads(blobToken);
  if (env.databaseUrl !== null) {
    await removeUnfinished(filesFolder, staleMs);
    return { ...(await openPooledDatabase(env.databaseUrl)), files, directUploads };
  }
  const lock = await lockDataFolder(env.dataDir);
  const { database, close } = await openEmbeddedDatabase(databaseFolder);
  await removeUnfinished(filesFolder);
  return {
    database,
    files,
    directUploads,
    close: async () => {
      await close();
      await lock.release();
    },
  };
}
