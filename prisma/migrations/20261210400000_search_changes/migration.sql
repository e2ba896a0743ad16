-- Which postings were written or went lately, and in which transaction: what a process keeps of common words in its
-- memory is brought up to date from it before every answer. Noted by the database, whoever writes.
CREATE TABLE "SearchChange" (
    "transaction" BIGINT NOT NULL,
    "entryId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "SearchChange_pkey" PRIMARY KEY ("transaction", "entryId")
);
CREATE INDEX "SearchChange_at_idx" ON "SearchChange" USING BRIN ("at");

CREATE FUNCTION "noteSearchChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchChange" ("transaction", "entryId")
  SELECT DISTINCT pg_current_xact_id()::text::bigint, "entryId" FROM changed ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE TRIGGER "noteSearchPostingInserted" AFTER INSERT ON "SearchPosting"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "noteSearchChange"();
CREATE TRIGGER "noteSearchPostingUpdated" AFTER UPDATE ON "SearchPosting"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "noteSearchChange"();
CREATE TRIGGER "noteSearchPostingDeleted" AFTER DELETE ON "SearchPosting"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "noteSearchChange"();
