-- A session is locked while nobody has touched the machine for the limit (R4): the lock is a fact of the server.
ALTER TABLE "Session" ADD COLUMN "lastInputAt" TIMESTAMPTZ(3);
UPDATE "Session" SET "lastInputAt" = "lastSeenAt";
ALTER TABLE "Session" ALTER COLUMN "lastInputAt" SET NOT NULL;
ALTER TABLE "Session" ADD COLUMN "lockedAt" TIMESTAMPTZ(3);
