import { parseArgs } from "node:util";
import { type Env, parseEnv } from "@/lib/server/env";
import { moveLibrary } from "@/lib/server/move/move-library";
import { openStores } from "@/lib/server/instance/open-stores";
import { PlainFailure, runCommand } from "./plain-failure.mjs";

/**
 * `DATABASE_URL=… npm run move -- --to server` copies the library in EASEL_DATA_DIR to a Postgres server
 * and, with BLOB_READ_WRITE_TOKEN, to a store of Vercel Blob; `--to folder` copies it back. It can be broken
 * off and started again. Nothing is removed anywhere. Stop every server first.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: "string" } } });
  // Only what is live is worth moving, and a key is no part of it.
  const server = parseEnv({
    ...process.env,
    SEGMIND_API_KEY: process.env.SEGMIND_API_KEY || "none",
  });
  if (server.databaseUrl === null)
    throw new PlainFailure(
      "Set DATABASE_URL to the server's database, and BLOB_READ_WRITE_TOKEN to its store.",
    );
  const folder: Env = { ...server, databaseUrl: null, blobToken: null };
  const ways = { server: [folder, server], folder: [server, folder] } as const;
  if (values.to !== "server" && values.to !== "folder")
    throw new PlainFailure("Say where to: npm run move -- --to server, or --to folder");
  const [from, to] = ways[values.to];
  const source = await openStores(from);
  const target = await openStores(to);
  try {
    const { rows, files, bytes } = await moveLibrary(source, target, (moved) =>
      console.log(`${moved.rows} rows, ${moved.files} files`),
    );
    const megabytes = (bytes / 1024 / 1024).toFixed(1);
    console.log(`Moved and checked: ${rows} rows, ${files} files, ${megabytes} MB.`);
  } finally {
    await source.close();
    await target.close();
  }
});
