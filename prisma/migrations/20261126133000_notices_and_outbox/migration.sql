-- CreateEnum
CREATE TYPE "DigestState" AS ENUM ('none', 'waiting', 'done');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'dropped');

-- CreateEnum
CREATE TYPE "DigestFrequency" AS ENUM ('daily', 'weekly');

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "aboutKind" TEXT NOT NULL,
    "aboutId" UUID NOT NULL,
    "params" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "inApp" BOOLEAN NOT NULL,
    "digest" "DigestState" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "noticeId" UUID,
    "kind" TEXT NOT NULL,
    "aboutKind" TEXT NOT NULL,
    "aboutId" UUID NOT NULL,
    "params" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "userId" UUID NOT NULL,
    "levels" JSONB NOT NULL,
    "quiet" BOOLEAN NOT NULL DEFAULT true,
    "quietFrom" TEXT NOT NULL DEFAULT '21:00',
    "quietTo" TEXT NOT NULL DEFAULT '06:30',
    "digest" "DigestFrequency" NOT NULL DEFAULT 'daily',
    "digestHour" INTEGER NOT NULL DEFAULT 8,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "GivenReminder" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GivenReminder_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "Notice_recipientId_createdAt_idx" ON "Notice"("recipientId", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_recipientId_digest_idx" ON "Notice"("recipientId", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_recipientId_key_key" ON "Notice"("recipientId", "key");

-- CreateIndex
CREATE INDEX "OutboxMail_state_dueAt_idx" ON "OutboxMail"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_recipientId_key_key" ON "OutboxMail"("recipientId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
