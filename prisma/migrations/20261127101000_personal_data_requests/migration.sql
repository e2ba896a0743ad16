-- Own data (R10): what a person asks about it, copies taken, how one is reached, and accounts that name nobody any more.
ALTER TABLE "User" ADD COLUMN "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

CREATE TYPE "DataRequestKind" AS ENUM ('correct', 'erase', 'object');

CREATE TYPE "DataRequestState" AS ENUM ('open', 'fulfilled', 'refused', 'withdrawn');

CREATE TABLE "DataRequest" (
    "id" UUID NOT NULL,
    "requesterId" UUID NOT NULL,
    "kind" "DataRequestKind" NOT NULL,
    "state" "DataRequestState" NOT NULL DEFAULT 'open',
    "text" TEXT NOT NULL,
    "proposed" JSONB,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "ground" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DataExport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "DataRequest_requesterId_receivedAt_idx" ON "DataRequest"("requesterId", "receivedAt");

CREATE INDEX "DataRequest_state_dueOn_idx" ON "DataRequest"("state", "dueOn");

-- One open request of a kind and person: a double click asks once. Prisma knows no partial indexes.
CREATE UNIQUE INDEX "DataRequest_one_open" ON "DataRequest"("requesterId", "kind") WHERE "state" = 'open';

CREATE INDEX "DataExport_userId_at_idx" ON "DataExport"("userId", "at");

ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_requesterId_fkey" FOREIGN KEY ("requesterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
