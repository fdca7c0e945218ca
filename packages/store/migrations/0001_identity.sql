CREATE TABLE "canonical_actors" (
	"row_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "canonical_actors_row_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"actor_id" bigint NOT NULL,
	"canonical_id" bigint NOT NULL,
	"recorded_from" timestamp(3) with time zone NOT NULL,
	"recorded_until" timestamp(3) with time zone,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_judgements" (
	"row_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identity_judgements_row_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text COLLATE "C" NOT NULL,
	"actor_id" bigint NOT NULL,
	"other_id" bigint NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_from" timestamp(3) with time zone NOT NULL,
	"recorded_until" timestamp(3) with time zone,
	"recorded_by" text NOT NULL,
	CONSTRAINT "identity_judgements_verdict_is_a_term" CHECK ("identity_judgements"."verdict" in ('SAME', 'DIFFERENT', 'UNSURE')),
	CONSTRAINT "identity_judgements_are_of_two" CHECK ("identity_judgements"."actor_id" <> "identity_judgements"."other_id")
);
--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_edtf" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_earliest" date;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_latest" date;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_basis" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_raw" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_anchor_id" bigint;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_note" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawn_why" text;--> statement-breakpoint
ALTER TABLE "canonical_actors" ADD CONSTRAINT "canonical_actors_actor_id_actor_keys_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canonical_actors" ADD CONSTRAINT "canonical_actors_canonical_id_actor_keys_id_fk" FOREIGN KEY ("canonical_id") REFERENCES "public"."actor_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_judgements" ADD CONSTRAINT "identity_judgements_actor_id_actor_keys_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_judgements" ADD CONSTRAINT "identity_judgements_other_id_actor_keys_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."actor_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "canonical_actors_current" ON "canonical_actors" USING btree ("actor_id") WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "canonical_actors_versions" ON "canonical_actors" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "canonical_actors_members" ON "canonical_actors" USING btree ("canonical_id") WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "canonical_actors_from" ON "canonical_actors" USING btree ("recorded_from");--> statement-breakpoint
CREATE INDEX "canonical_actors_until" ON "canonical_actors" USING btree ("recorded_until");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_judgements_pair" ON "identity_judgements" USING btree (least("actor_id", "other_id"),greatest("actor_id", "other_id")) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "identity_judgements_slug" ON "identity_judgements" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "identity_judgements_other" ON "identity_judgements" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "sources_withdrawn" ON "sources" USING btree ("id") WHERE withdrawn_edtf is not null;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_withdrawn_edtf_is_a_temporal" CHECK (("sources"."withdrawn_edtf" is null) = ("sources"."withdrawn_basis" is null) and "sources"."withdrawn_basis" in ('EXPLICIT', 'RELATIVE', 'INFERRED', 'UNKNOWN') and "sources"."withdrawn_earliest" <= "sources"."withdrawn_latest");--> statement-breakpoint
INSERT INTO "canonical_actors" ("actor_id", "canonical_id", "recorded_from", "recorded_by")
SELECT "id", "id", min("recorded_from"), 'rule:identity' FROM "actors" GROUP BY "id";
