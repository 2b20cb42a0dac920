ALTER TABLE "generations" ADD COLUMN "doubted_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "generations_finished" ON "generations" USING btree ("finished_at");