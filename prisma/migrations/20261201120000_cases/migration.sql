-- Cases of the knowledge base (vụ việc): what readers are given, what the department writes on, what was published.
CREATE TYPE "CaseStatus" AS ENUM ('stuck', 'solved', 'petitioned');
CREATE TYPE "CaseState" AS ENUM ('draft', 'published', 'withdrawn');
CREATE TYPE "CaseVisibility" AS ENUM ('department', 'departments', 'cluster', 'ministry');

CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "code" TEXT,
    "externalId" TEXT,
    "title" TEXT NOT NULL,
    "titleSortKey" TEXT NOT NULL,
    "field" TEXT,
    "departmentId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "periodFrom" DATE,
    "periodTo" DATE,
    "status" "CaseStatus" NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'draft',
    "visibility" "CaseVisibility" NOT NULL DEFAULT 'cluster',
    "sharedWith" UUID[],
    "published" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawal" TEXT,
    "imported" JSONB,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CaseWork" (
    "caseId" UUID NOT NULL,
    "head" JSONB NOT NULL,
    "sections" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseWork_pkey" PRIMARY KEY ("caseId")
);

CREATE TABLE "CaseVersion" (
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "head" JSONB NOT NULL,
    "sections" JSONB NOT NULL,
    "publishedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseVersion_pkey" PRIMARY KEY ("caseId","number")
);

CREATE TABLE "CaseTransition" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT,
    "version" INTEGER NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseTransition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CaseAttachment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedVersion" INTEGER,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseAttachment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CaseReview" (
    "caseId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "actingId" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseReview_pkey" PRIMARY KEY ("caseId","documentId","actingId")
);

CREATE UNIQUE INDEX "Case_code_key" ON "Case"("code");
CREATE INDEX "Case_state_publishedAt_idx" ON "Case"("state", "publishedAt" DESC);
CREATE INDEX "Case_departmentId_idx" ON "Case"("departmentId");
CREATE UNIQUE INDEX "Case_clusterId_externalId_key" ON "Case"("clusterId", "externalId");
CREATE INDEX "CaseTransition_caseId_at_idx" ON "CaseTransition"("caseId", "at");
CREATE INDEX "CaseAttachment_caseId_idx" ON "CaseAttachment"("caseId");
CREATE INDEX "CaseReview_documentId_idx" ON "CaseReview"("documentId");

ALTER TABLE "CaseWork" ADD CONSTRAINT "CaseWork_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseVersion" ADD CONSTRAINT "CaseVersion_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseTransition" ADD CONSTRAINT "CaseTransition_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseAttachment" ADD CONSTRAINT "CaseAttachment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseReview" ADD CONSTRAINT "CaseReview_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
