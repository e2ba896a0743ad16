-- Answers to issued joint recommendations, clause by clause.
CREATE TYPE "ReplyOutcome" AS ENUM ('resolved', 'guided', 'noted', 'refused', 'forwarded', 'unanswered');

CREATE TABLE "PetitionReply" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "repliedOn" DATE NOT NULL,
    "authority" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "remindOn" DATE,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionReply_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionReplyLine" (
    "replyId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "outcome" "ReplyOutcome" NOT NULL,

    CONSTRAINT "PetitionReplyLine_pkey" PRIMARY KEY ("replyId","cid")
);

CREATE TABLE "PetitionReplyDue" (
    "petitionId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionReplyDue_pkey" PRIMARY KEY ("petitionId")
);

CREATE INDEX "PetitionReply_petitionId_recordedAt_idx" ON "PetitionReply"("petitionId", "recordedAt");

ALTER TABLE "PetitionReply" ADD CONSTRAINT "PetitionReply_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PetitionReplyLine" ADD CONSTRAINT "PetitionReplyLine_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "PetitionReply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PetitionReplyDue" ADD CONSTRAINT "PetitionReplyDue_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "keepPetitionReply" BEFORE UPDATE OR DELETE ON "PetitionReply"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionRecord"();

CREATE TRIGGER "keepPetitionReplyLine" BEFORE UPDATE OR DELETE ON "PetitionReplyLine"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionRecord"();
