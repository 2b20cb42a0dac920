CREATE TABLE "balance_readings" (
	"at" timestamp with time zone PRIMARY KEY NOT NULL,
	"total" bigint NOT NULL
);
