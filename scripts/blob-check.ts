import { PlainFailure, runCommand } from "./plain-failure.mjs";
import { runTool } from "./run.mjs";

/**
 * `BLOB_READ_WRITE_TOKEN=… npm run blob:check`: puts a real store of Vercel Blob to the tests that every
 * store of files passes. Leaves some twenty small files under "test/" and takes those it puts under "incoming/" away.
 */
await runCommand(async () => {
  const token = process.env.BLOB_READ_WRITE_TOKEN;
  if (token === undefined || token === "") {
    throw new PlainFailure("Set BLOB_READ_WRITE_TOKEN to the token of a private store to test.");
  }
  const tests = ["run", "--project", "embedded", "lib/server/files/blob-files.test.ts"];
  await runTool("vitest", [...tests, "--reporter=verbose"], { EASEL_TEST_BLOB_TOKEN: token });
  console.log("The store keeps what Easel needs of it.");
});
