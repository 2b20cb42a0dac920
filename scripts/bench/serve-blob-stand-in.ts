import { serveBlobStandIn } from "@/lib/server/files/testing/blob-stand-in";

/** A stand-in in a process of its own: what it keeps is not memory of whoever measures. */
const { origin } = await serveBlobStandIn();
process.send?.(origin);
