DROP INDEX "positions_supersedes";--> statement-breakpoint
DROP INDEX "attribution_steps_agent";--> statement-breakpoint
DROP INDEX "attribution_steps_cue";--> statement-breakpoint
DROP INDEX "statements_programme";--> statement-breakpoint
DROP INDEX "statements_event";--> statement-breakpoint
DROP INDEX "statements_search";--> statement-breakpoint
CREATE INDEX "positions_supersedes" ON "positions" USING btree ("supersedes_id") WHERE recorded_until is null and supersedes_id is not null;--> statement-breakpoint
CREATE INDEX "attribution_steps_agent" ON "attribution_steps" USING btree ("agent_id") WHERE "attribution_steps"."agent_id" is not null;--> statement-breakpoint
CREATE INDEX "attribution_steps_cue" ON "attribution_steps" USING btree ("cue_id") WHERE "attribution_steps"."cue_id" is not null;--> statement-breakpoint
CREATE INDEX "statements_programme" ON "statements" USING btree ("programme_id") WHERE "statements"."programme_id" is not null;--> statement-breakpoint
CREATE INDEX "statements_event" ON "statements" USING btree ("event_id") WHERE "statements"."event_id" is not null;--> statement-breakpoint
CREATE INDEX "statements_search" ON "statements" USING gin (search_words("content")) WHERE act <> 'VOTE';