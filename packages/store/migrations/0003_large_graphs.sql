CREATE INDEX "positions_support" ON "positions" USING btree (cardinality("basis")) WHERE recorded_until is null;--> statement-breakpoint
CREATE INDEX "positions_contested" ON "positions" USING btree ("holder_id","issue_id") WHERE contested;--> statement-breakpoint
CREATE INDEX "expressions_in_words" ON "expressions" USING btree ("holder_id","issue_id") WHERE disclosure <> 'IMPLIED_BY_ACT';