import { leadTo } from "../lib/server/files/testing/lead-to-stand-in.mjs";

/** Loaded into a built server before its own code, which knows nothing of it: its store is a stand-in. */
leadTo(process.env.EASEL_TEST_BLOB_ORIGIN ?? "");
