-- Recommendation items of departments: text, versions, states, merges, evidence.
CREATE TYPE "PetitionItemState" AS ENUM ('draft', 'department_approved', 'sent', 'kept', 'merged', 'returned', 'withdrawn');

CREATE TYPE "PetitionItemUrgency" AS ENUM ('normal', 'high', 'urgent');

CREATE TABLE "PetitionItem" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "code" TEXT,
    "departmentId" UUID,
    "state" "PetitionItemState" NOT NULL,
    "content" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "field" TEXT,
    "urgency" "PetitionItemUrgency" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lastSaveId" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,
    "sentVersion" INTEGER,
    "sentAt" TIMESTAMPTZ(3),
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionItemVersion" (
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "authorId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "isKept" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PetitionItemVersion_pkey" PRIMARY KEY ("itemId","number")
);

CREATE TABLE "PetitionItemTransition" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "fromState" "PetitionItemState" NOT NULL,
    "toState" "PetitionItemState" NOT NULL,
    "reason" TEXT,
    "version" INTEGER NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionItemTransition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionItemMerge" (
    "composedId" UUID NOT NULL,
    "originId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "isBase" BOOLEAN NOT NULL,
    "originState" "PetitionItemState" NOT NULL,
    "mergedById" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,
    "unmergedById" UUID,
    "unmergedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PetitionItemMerge_pkey" PRIMARY KEY ("composedId","originId")
);

-- An origin lies in one composed item at a time.
CREATE UNIQUE INDEX "PetitionItemMerge_open_origin" ON "PetitionItemMerge"("originId") WHERE "unmergedAt" IS NULL;

CREATE TABLE "PetitionItemEvidence" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PetitionItemEvidence_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PetitionItem_code_key" ON "PetitionItem"("code");
CREATE INDEX "PetitionItem_clusterId_state_idx" ON "PetitionItem"("clusterId", "state");
CREATE INDEX "PetitionItem_departmentId_state_idx" ON "PetitionItem"("departmentId", "state");
CREATE INDEX "PetitionItemTransition_itemId_at_idx" ON "PetitionItemTransition"("itemId", "at");
CREATE INDEX "PetitionItemMerge_originId_idx" ON "PetitionItemMerge"("originId");
CREATE INDEX "PetitionItemEvidence_itemId_idx" ON "PetitionItemEvidence"("itemId");

ALTER TABLE "PetitionItemVersion" ADD CONSTRAINT "PetitionItemVersion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PetitionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionItemTransition" ADD CONSTRAINT "PetitionItemTransition_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PetitionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionItemMerge" ADD CONSTRAINT "PetitionItemMerge_composedId_fkey" FOREIGN KEY ("composedId") REFERENCES "PetitionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionItemMerge" ADD CONSTRAINT "PetitionItemMerge_originId_fkey" FOREIGN KEY ("originId") REFERENCES "PetitionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionItemEvidence" ADD CONSTRAINT "PetitionItemEvidence_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PetitionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
