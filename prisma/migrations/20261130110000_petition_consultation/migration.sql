-- Consultation rounds on a joint petition: the letter, the clauses sent out, positions by department, answers.
CREATE TYPE "PetitionPosition" AS ENUM ('agree', 'agree_with_comment', 'disagree', 'reserve');
CREATE TYPE "PetitionAnswerKind" AS ENUM ('accept', 'explain');

CREATE TABLE "PetitionRound" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "letter" TEXT NOT NULL,
    "deadline" DATE NOT NULL,
    "silenceAgrees" BOOLEAN NOT NULL,
    "versionId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closeReason" TEXT,

    CONSTRAINT "PetitionRound_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PetitionRound_petitionId_number_key" ON "PetitionRound"("petitionId", "number");
-- One open round of a petition (C2).
CREATE UNIQUE INDEX "PetitionRound_open_key" ON "PetitionRound"("petitionId") WHERE "closedAt" IS NULL;

CREATE TABLE "PetitionRoundClause" (
    "roundId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "PetitionRoundClause_pkey" PRIMARY KEY ("roundId", "cid")
);

CREATE TABLE "PetitionStatement" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sentById" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionStatement_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PetitionStatement_roundId_departmentId_number_key" ON "PetitionStatement"("roundId", "departmentId", "number");

CREATE TABLE "PetitionStatementLine" (
    "statementId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "ofText" TEXT,
    "position" "PetitionPosition" NOT NULL,
    "comment" TEXT NOT NULL,

    CONSTRAINT "PetitionStatementLine_pkey" PRIMARY KEY ("statementId", "cid")
);

CREATE TABLE "PetitionAnswer" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "position" "PetitionPosition" NOT NULL,
    "comment" TEXT NOT NULL,
    "kind" "PetitionAnswerKind" NOT NULL,
    "words" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionAnswer_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PetitionAnswer_roundId_answeredAt_idx" ON "PetitionAnswer"("roundId", "answeredAt");

CREATE TABLE "PetitionPositionDraft" (
    "roundId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "position" "PetitionPosition",
    "comment" TEXT NOT NULL,
    "savedById" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionPositionDraft_pkey" PRIMARY KEY ("roundId", "departmentId", "cid")
);

ALTER TABLE "PetitionRound" ADD CONSTRAINT "PetitionRound_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionRoundClause" ADD CONSTRAINT "PetitionRoundClause_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "PetitionRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionStatement" ADD CONSTRAINT "PetitionStatement_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "PetitionRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionStatementLine" ADD CONSTRAINT "PetitionStatementLine_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "PetitionStatement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionAnswer" ADD CONSTRAINT "PetitionAnswer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "PetitionRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PetitionPositionDraft" ADD CONSTRAINT "PetitionPositionDraft_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "PetitionRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
