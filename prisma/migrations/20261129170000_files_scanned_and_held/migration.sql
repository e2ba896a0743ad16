-- What a scan found, when it is tried again, and what was held back from people until somebody decided.
CREATE TYPE "HeldFileState" AS ENUM ('held', 'released', 'removed');

ALTER TABLE "StoredFile" ADD COLUMN "remarks" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "scanAttempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "scanFailure" TEXT,
ADD COLUMN "scanNotBefore" TIMESTAMPTZ(3),
ADD COLUMN "scannedAt" TIMESTAMPTZ(3);

CREATE TABLE "HeldFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "state" "HeldFileState" NOT NULL DEFAULT 'held',
    "findings" JSONB NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,
    "holders" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "HeldFile_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "StoredFile_scanState_createdAt_idx" ON "StoredFile"("scanState", "createdAt");

CREATE INDEX "HeldFile_state_heldAt_idx" ON "HeldFile"("state", "heldAt");

CREATE INDEX "HeldFile_sha256_idx" ON "HeldFile"("sha256");

-- One undecided case per content.
CREATE UNIQUE INDEX "HeldFile_held_content_key" ON "HeldFile"("sha256") WHERE "state" = 'held';
