-- Searches that a person keeps, and until when each was looked at for what is new.
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "isAlerting" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lookedUntil" TIMESTAMPTZ(3) NOT NULL,
    "newSince" TIMESTAMPTZ(3),

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SavedSearch_userId_address_key" ON "SavedSearch"("userId", "address");
CREATE INDEX "SavedSearch_isAlerting_lookedUntil_idx" ON "SavedSearch"("isAlerting", "lookedUntil");
