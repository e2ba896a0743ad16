-- A file that the security officer let go is read for its words afterwards, like one that passed by itself.
ALTER TABLE "StoredFile" ADD COLUMN "textWanted" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "StoredFile_textWanted_idx" ON "StoredFile"("createdAt") WHERE "textWanted";
UPDATE "StoredFile" f SET "textWanted" = true, "scanAttempts" = 0, "scanNotBefore" = NULL
WHERE f."scanState" = 'clean'
  AND EXISTS (SELECT 1 FROM "HeldFile" h WHERE h."sha256" = f."sha256" AND h."state" = 'released')
  AND NOT EXISTS (SELECT 1 FROM "FileText" t WHERE t."sha256" = f."sha256");
