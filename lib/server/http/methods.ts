import "server-only";

/** What some address of ours takes; HEAD is answered as GET is. */
export const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

export type Method = (typeof methods)[number];
