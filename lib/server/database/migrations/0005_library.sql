ALTER TABLE "generations" ADD COLUMN "is_starred" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "picked" text;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "rating" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "trashed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "search" text GENERATED ALWAYS AS (lower(coalesce(input ->> 'prompt', '') || ' ' || coalesce(title, ''))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "generations_search" ON "generations" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "generations_parent" ON "generations" USING btree ("parent_id");