-- Secret votes of meetings: a counter per option. That a department has voted stands in the meeting's log.
CREATE TABLE "MeetingVoteCount" (
    "voteId" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "MeetingVoteCount_pkey" PRIMARY KEY ("voteId","choice")
);
