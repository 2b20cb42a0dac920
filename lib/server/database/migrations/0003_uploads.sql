CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"content_type" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"segmind_url" text,
	"segmind_url_at" timestamp with time zone,
	"hand_over_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "handed_over" jsonb;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "handed_over_until" timestamp with time zone;