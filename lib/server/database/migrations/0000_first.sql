CREATE TABLE "generations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"model" text NOT NULL,
	"input" jsonb NOT NULL,
	"endpoint" jsonb NOT NULL,
	"parent_id" uuid,
	"batch_id" uuid,
	"made_by" text,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"expected_seconds" real NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease" uuid,
	"lease_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"waiting_for" text,
	"retry_until" timestamp with time zone,
	"estimate" bigint NOT NULL,
	"held" bigint NOT NULL,
	"cost" bigint,
	"is_cost_about" boolean DEFAULT false NOT NULL,
	"budget_day" date NOT NULL,
	"request_id" text,
	"output_url" text,
	"image" jsonb,
	"failure_code" text,
	"failure_message" text
);
--> statement-breakpoint
CREATE INDEX "generations_newest" ON "generations" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "generations_due" ON "generations" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "generations_day" ON "generations" USING btree ("budget_day");