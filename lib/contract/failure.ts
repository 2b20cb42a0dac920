import { z } from "zod";
import { chargedSchema } from "./generation";

/** The one shape of every answer that is not 2xx. */
export const failureBodySchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    charged: chargedSchema,
    requestId: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    retryAfterMs: z.number().optional(),
  }),
});

export type FailureBody = z.infer<typeof failureBodySchema>;
