-- Topics that are talked about, under a case or free: what was said, accepted, applied, and who has read how far.
CREATE TABLE "Discussion" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "caseId" UUID,
    "title" TEXT NOT NULL,
    "field" TEXT,
    "departmentId" UUID NOT NULL,
    "externalId" TEXT,
    "pinnedAt" TIMESTAMPTZ(3),
    "mergedIntoId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "imported" JSONB,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Discussion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DiscussionPost" (
    "id" UUID NOT NULL,
    "discussionId" UUID NOT NULL,
    "parentId" UUID,
    "isOpening" BOOLEAN NOT NULL DEFAULT false,
    "authorId" UUID NOT NULL,
    "saidBy" TEXT,
    "departmentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawal" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "acceptedScope" TEXT,
    "acceptedFrom" DATE,
    "acceptedUntil" DATE,

    CONSTRAINT "DiscussionPost_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DiscussionPostRevision" (
    "postId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DiscussionPostRevision_pkey" PRIMARY KEY ("postId","number")
);

CREATE TABLE "DiscussionMention" (
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "DiscussionMention_pkey" PRIMARY KEY ("postId","userId")
);

CREATE TABLE "DiscussionHelpful" (
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DiscussionHelpful_pkey" PRIMARY KEY ("postId","userId")
);

CREATE TABLE "DiscussionApplication" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "appliedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "DiscussionApplication_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DiscussionReader" (
    "discussionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "isFollowing" BOOLEAN NOT NULL DEFAULT false,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "DiscussionReader_pkey" PRIMARY KEY ("discussionId","userId")
);

CREATE TABLE "DiscussionAttachment" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DiscussionAttachment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DiscussionReview" (
    "postId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "actingId" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "DiscussionReview_pkey" PRIMARY KEY ("postId","documentId","actingId")
);

CREATE UNIQUE INDEX "Discussion_caseId_externalId_key" ON "Discussion"("caseId", "externalId");
CREATE INDEX "Discussion_caseId_idx" ON "Discussion"("caseId");
CREATE INDEX "Discussion_clusterId_movedAt_idx" ON "Discussion"("clusterId", "movedAt" DESC);
CREATE INDEX "DiscussionPost_discussionId_createdAt_idx" ON "DiscussionPost"("discussionId", "createdAt");
CREATE INDEX "DiscussionPost_parentId_idx" ON "DiscussionPost"("parentId");
CREATE INDEX "DiscussionApplication_postId_idx" ON "DiscussionApplication"("postId");
CREATE INDEX "DiscussionReader_userId_idx" ON "DiscussionReader"("userId");
CREATE INDEX "DiscussionAttachment_postId_idx" ON "DiscussionAttachment"("postId");
CREATE INDEX "DiscussionReview_documentId_idx" ON "DiscussionReview"("documentId");

ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "DiscussionPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionPostRevision" ADD CONSTRAINT "DiscussionPostRevision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "DiscussionPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionMention" ADD CONSTRAINT "DiscussionMention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "DiscussionPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionHelpful" ADD CONSTRAINT "DiscussionHelpful_postId_fkey" FOREIGN KEY ("postId") REFERENCES "DiscussionPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionApplication" ADD CONSTRAINT "DiscussionApplication_postId_fkey" FOREIGN KEY ("postId") REFERENCES "DiscussionPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionReader" ADD CONSTRAINT "DiscussionReader_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionAttachment" ADD CONSTRAINT "DiscussionAttachment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "DiscussionPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DiscussionReview" ADD CONSTRAINT "DiscussionReview_postId_fkey" FOREIGN KEY ("postId") REFERENCES "DiscussionPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;
