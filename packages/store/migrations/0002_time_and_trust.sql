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
CREATE INDEX "canonical_actors_recorded" ON "canonical_actors" USING btree ("recorded_from","actor_id");--> statement-breakpoint
CREATE INDEX "canonical_actors_ended" ON "canonical_actors" USING btree ("recorded_until","actor_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "identity_judgements_pair" ON "identity_judgements" USING btree (least("actor_id", "other_id"),greatest("actor_id", "other_id")) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "identity_judgements_slug" ON "identity_judgements" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "identity_judgements_other" ON "identity_judgements" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "actor_descriptions_recorded" ON "actor_descriptions" USING btree ("recorded_from","actor_id");--> statement-breakpoint
CREATE INDEX "actor_descriptions_ended" ON "actor_descriptions" USING btree ("recorded_until","actor_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "actor_identifiers_search" ON "actor_identifiers" USING gin (search_name_words("value"),search_text("value") gin_trgm_ops) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "actor_identifiers_recorded" ON "actor_identifiers" USING btree ("recorded_from","actor_id");--> statement-breakpoint
CREATE INDEX "actor_identifiers_ended" ON "actor_identifiers" USING btree ("recorded_until","actor_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "actor_names_search" ON "actor_names" USING gin (search_name_words("text"),search_text("text") gin_trgm_ops) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "actor_names_recorded" ON "actor_names" USING btree ("recorded_from","actor_id");--> statement-breakpoint
CREATE INDEX "actor_names_ended" ON "actor_names" USING btree ("recorded_until","actor_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "actors_recorded" ON "actors" USING btree ("recorded_from","id");--> statement-breakpoint
CREATE INDEX "actors_ended" ON "actors" USING btree ("recorded_until","id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "memberships_group_recorded" ON "memberships" USING btree ("recorded_from","group_id");--> statement-breakpoint
CREATE INDEX "memberships_group_ended" ON "memberships" USING btree ("recorded_until","group_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "memberships_member_recorded" ON "memberships" USING btree ("recorded_from","member_id");--> statement-breakpoint
CREATE INDEX "memberships_member_ended" ON "memberships" USING btree ("recorded_until","member_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "successions_predecessor_recorded" ON "successions" USING btree ("recorded_from","predecessor_id");--> statement-breakpoint
CREATE INDEX "successions_predecessor_ended" ON "successions" USING btree ("recorded_until","predecessor_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "successions_successor_recorded" ON "successions" USING btree ("recorded_from","successor_id");--> statement-breakpoint
CREATE INDEX "successions_successor_ended" ON "successions" USING btree ("recorded_until","successor_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "tenures_person_recorded" ON "tenures" USING btree ("recorded_from","person_id");--> statement-breakpoint
CREATE INDEX "tenures_person_ended" ON "tenures" USING btree ("recorded_until","person_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "tenures_office_recorded" ON "tenures" USING btree ("recorded_from","office_id");--> statement-breakpoint
CREATE INDEX "tenures_office_ended" ON "tenures" USING btree ("recorded_until","office_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "attendances_recorded" ON "attendances" USING btree ("recorded_from","event_id");--> statement-breakpoint
CREATE INDEX "attendances_ended" ON "attendances" USING btree ("recorded_until","event_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "events_recorded" ON "events" USING btree ("recorded_from","id");--> statement-breakpoint
CREATE INDEX "events_ended" ON "events" USING btree ("recorded_until","id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "events_search" ON "events" USING gin (search_name_words("label"),search_text("label") gin_trgm_ops) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "issue_statuses_recorded" ON "issue_statuses" USING btree ("recorded_from","issue_id");--> statement-breakpoint
CREATE INDEX "issue_statuses_ended" ON "issue_statuses" USING btree ("recorded_until","issue_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "issue_topics_recorded" ON "issue_topics" USING btree ("recorded_from","issue_id");--> statement-breakpoint
CREATE INDEX "issue_topics_ended" ON "issue_topics" USING btree ("recorded_until","issue_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "issues_recorded" ON "issues" USING btree ("recorded_from","id");--> statement-breakpoint
CREATE INDEX "issues_ended" ON "issues" USING btree ("recorded_until","id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "issues_search" ON "issues" USING gin (search_name_words("label"),search_text("label") gin_trgm_ops,search_words("proposition")) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "instrument_parties_recorded" ON "instrument_parties" USING btree ("recorded_from","instrument_id");--> statement-breakpoint
CREATE INDEX "instrument_parties_ended" ON "instrument_parties" USING btree ("recorded_until","instrument_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "instruments_recorded" ON "instruments" USING btree ("recorded_from","id");--> statement-breakpoint
CREATE INDEX "instruments_ended" ON "instruments" USING btree ("recorded_until","id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "instruments_of_programme" ON "instruments" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "instruments_search" ON "instruments" USING gin (search_name_words("title"),search_text("title") gin_trgm_ops) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "participations_versions" ON "participations" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "participations_of_programme" ON "participations" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "participations_recorded" ON "participations" USING btree ("recorded_from","slug");--> statement-breakpoint
CREATE INDEX "participations_ended" ON "participations" USING btree ("recorded_until","slug") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "transitions_versions" ON "transitions" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "transitions_of_actor" ON "transitions" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "transitions_of_programme_left" ON "transitions" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "transitions_of_programme_joined" ON "transitions" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "transitions_recorded" ON "transitions" USING btree ("recorded_from","slug");--> statement-breakpoint
CREATE INDEX "transitions_ended" ON "transitions" USING btree ("recorded_until","slug") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "positions_recorded" ON "positions" USING btree ("recorded_from","id");--> statement-breakpoint
CREATE INDEX "positions_ended" ON "positions" USING btree ("recorded_until","id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "programme_links_recorded" ON "programme_links" USING btree ("recorded_from","programme_id");--> statement-breakpoint
CREATE INDEX "programme_links_ended" ON "programme_links" USING btree ("recorded_until","programme_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "programme_names_search" ON "programme_names" USING gin (search_name_words("text"),search_text("text") gin_trgm_ops) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "programme_names_recorded" ON "programme_names" USING btree ("recorded_from","programme_id");--> statement-breakpoint
CREATE INDEX "programme_names_ended" ON "programme_names" USING btree ("recorded_until","programme_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "programmes_recorded" ON "programmes" USING btree ("recorded_from","id");--> statement-breakpoint
CREATE INDEX "programmes_ended" ON "programmes" USING btree ("recorded_until","id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "programmes_search" ON "programmes" USING gin (search_name_words("code"),search_text("code") gin_trgm_ops) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "recordings_by" ON "recordings" USING btree ("by","at");--> statement-breakpoint
CREATE INDEX "passages_search" ON "passages" USING gin (search_words("exact"));--> statement-breakpoint
CREATE INDEX "source_links_recorded" ON "source_links" USING btree ("recorded_from","source_id");--> statement-breakpoint
CREATE INDEX "source_links_ended" ON "source_links" USING btree ("recorded_until","source_id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "sources_recorded" ON "sources" USING btree ("recorded_from","id");--> statement-breakpoint
CREATE INDEX "sources_ended" ON "sources" USING btree ("recorded_until","id") WHERE recorded_until is not null;--> statement-breakpoint
CREATE INDEX "sources_search" ON "sources" USING gin (search_name_words("title"),search_text("title") gin_trgm_ops) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "sources_withdrawn" ON "sources" USING btree ("id") WHERE withdrawn_edtf is not null;--> statement-breakpoint
CREATE INDEX "statements_search" ON "statements" USING gin (search_words("content"));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_withdrawn_edtf_is_a_temporal" CHECK (("sources"."withdrawn_edtf" is null) = ("sources"."withdrawn_basis" is null) and "sources"."withdrawn_basis" in ('EXPLICIT', 'RELATIVE', 'INFERRED', 'UNKNOWN') and "sources"."withdrawn_earliest" <= "sources"."withdrawn_latest");--> statement-breakpoint
INSERT INTO "canonical_actors" ("actor_id", "canonical_id", "recorded_from", "recorded_by")
SELECT "id", "id", min("recorded_from"), 'rule:identity' FROM "actors" GROUP BY "id";
