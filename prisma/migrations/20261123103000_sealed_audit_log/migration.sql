-- The audit log becomes a hash chain: rows are sealed in order within a second of their commit.
ALTER TABLE "AuditEntry"
  ADD COLUMN "writtenBy" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
  ADD COLUMN "seq" BIGINT,
  ADD COLUMN "prevHash" BYTEA,
  ADD COLUMN "hash" BYTEA;

CREATE UNIQUE INDEX "AuditEntry_seq_key" ON "AuditEntry"("seq");
CREATE INDEX "AuditEntry_actorId_id_idx" ON "AuditEntry"("actorId", "id");
-- What the sealer looks for: few rows, always.
CREATE INDEX "AuditEntry_unsealed_idx" ON "AuditEntry"("id") WHERE "seq" IS NULL;

-- Append-only for everyone: a row is never deleted, and changes only once, from unsealed to sealed.
CREATE FUNCTION "keepAuditEntry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."seq" IS NULL AND NEW."seq" IS NOT NULL
     AND (NEW."id", NEW."at", NEW."actorId", NEW."action", NEW."subjectKind", NEW."subjectId", NEW."details", NEW."requestId")
         IS NOT DISTINCT FROM
         (OLD."id", OLD."at", OLD."actorId", OLD."action", OLD."subjectKind", OLD."subjectId", OLD."details", OLD."requestId")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only';
END $$;

CREATE TRIGGER "keepAuditEntry" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION "keepAuditEntry"();
