-- Conversations about stretches of a joint recommendation's text.
CREATE TABLE "PetitionThread" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "cid" TEXT,
    "anchorFrom" JSONB NOT NULL,
    "anchorTo" JSONB NOT NULL,
    "quote" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "detachedAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionThread_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionComment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PetitionComment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionCommentMention" (
    "commentId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "PetitionCommentMention_pkey" PRIMARY KEY ("commentId","userId")
);

CREATE INDEX "PetitionThread_petitionId_idx" ON "PetitionThread"("petitionId");

CREATE INDEX "PetitionComment_threadId_createdAt_idx" ON "PetitionComment"("threadId", "createdAt");

CREATE INDEX "PetitionCommentMention_userId_idx" ON "PetitionCommentMention"("userId");

ALTER TABLE "PetitionThread" ADD CONSTRAINT "PetitionThread_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PetitionComment" ADD CONSTRAINT "PetitionComment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "PetitionThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PetitionCommentMention" ADD CONSTRAINT "PetitionCommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "PetitionComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
