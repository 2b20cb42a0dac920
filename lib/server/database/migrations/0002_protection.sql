ALTER TABLE "generations" ADD COLUMN "references" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "mask" text;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "keep_outside_mask" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "protect" jsonb;