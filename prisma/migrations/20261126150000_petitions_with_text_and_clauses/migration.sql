-- Joint recommendations: head, participants, the read-model of their text with where its clauses come from.
CREATE TYPE "PetitionDocumentKind" AS ENUM ('official_letter', 'submission', 'report');

CREATE TYPE "PetitionStage" AS ENUM ('drafting', 'consulting', 'frozen', 'initialled', 'submitted', 'signing', 'numbered', 'sealed', 'issued', 'received', 'processing', 'answered_partly', 'answered', 'closed', 'recalled', 'dropped');

CREATE TYPE "PetitionPersonRole" AS ENUM ('editor', 'guest');

CREATE TYPE "PetitionClauseKind" AS ENUM ('opening', 'part', 'section', 'clause');

CREATE TYPE "PetitionClauseDescent" AS ENUM ('split', 'merge');

CREATE TABLE "Petition" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "documentKind" "PetitionDocumentKind" NOT NULL,
    "leadDepartmentId" UUID NOT NULL,
    "secretaryId" UUID NOT NULL,
    "workshopId" UUID,
    "cohortOn" DATE NOT NULL,
    "stage" "PetitionStage" NOT NULL DEFAULT 'drafting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Petition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionDepartment" (
    "petitionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "protocolOrder" INTEGER NOT NULL,

    CONSTRAINT "PetitionDepartment_pkey" PRIMARY KEY ("petitionId","departmentId")
);

CREATE TABLE "PetitionPerson" (
    "petitionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "PetitionPersonRole" NOT NULL,
    "namedById" UUID NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionPerson_pkey" PRIMARY KEY ("petitionId","userId")
);

CREATE TABLE "PetitionTransition" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "fromStage" "PetitionStage" NOT NULL,
    "toStage" "PetitionStage" NOT NULL,
    "reason" TEXT,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionTransition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionClause" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "PetitionClauseKind" NOT NULL,
    "label" TEXT NOT NULL,
    "section" TEXT,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PetitionClause_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionClauseLineage" (
    "petitionId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "parentCid" TEXT NOT NULL,
    "how" "PetitionClauseDescent" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionClauseLineage_pkey" PRIMARY KEY ("petitionId","cid","parentCid")
);

CREATE TABLE "PetitionReading" (
    "petitionId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionReading_pkey" PRIMARY KEY ("petitionId","sessionId")
);

CREATE UNIQUE INDEX "Petition_code_key" ON "Petition"("code");

CREATE INDEX "Petition_clusterId_stage_idx" ON "Petition"("clusterId", "stage");

CREATE INDEX "PetitionDepartment_departmentId_idx" ON "PetitionDepartment"("departmentId");

CREATE INDEX "PetitionPerson_userId_idx" ON "PetitionPerson"("userId");

CREATE INDEX "PetitionTransition_petitionId_at_idx" ON "PetitionTransition"("petitionId", "at");

CREATE INDEX "PetitionClause_petitionId_goneAt_position_idx" ON "PetitionClause"("petitionId", "goneAt", "position");

CREATE UNIQUE INDEX "PetitionClause_petitionId_cid_key" ON "PetitionClause"("petitionId", "cid");

CREATE INDEX "PetitionClauseLineage_petitionId_parentCid_idx" ON "PetitionClauseLineage"("petitionId", "parentCid");

ALTER TABLE "PetitionDepartment" ADD CONSTRAINT "PetitionDepartment_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PetitionPerson" ADD CONSTRAINT "PetitionPerson_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PetitionTransition" ADD CONSTRAINT "PetitionTransition_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PetitionClause" ADD CONSTRAINT "PetitionClause_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PetitionClauseLineage" ADD CONSTRAINT "PetitionClauseLineage_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PetitionReading" ADD CONSTRAINT "PetitionReading_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

