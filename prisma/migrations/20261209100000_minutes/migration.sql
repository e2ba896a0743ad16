-- Biên bản of meetings: folded facts, words, conclusions, comments, the signed text and its two signatures.
CREATE TYPE "MinutesStage" AS ENUM ('drafting', 'review', 'signing', 'approved');

CREATE TABLE "Minutes" (
    "workshopId" UUID NOT NULL,
    "stage" "MinutesStage" NOT NULL DEFAULT 'drafting',
    "facts" TEXT NOT NULL,
    "factsHash" TEXT NOT NULL,
    "logSeq" INTEGER NOT NULL,
    "logHash" TEXT NOT NULL,
    "foldedAt" TIMESTAMPTZ(3) NOT NULL,
    "words" JSONB NOT NULL,
    "reviewOpenedAt" TIMESTAMPTZ(3),
    "reviewDeadline" DATE,
    "reviewClosedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "noticeNumber" TEXT,
    "noticeDate" DATE,
    "noticeIssuedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("workshopId")
);

CREATE TABLE "MinutesConclusion" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" UUID,
    "text" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "personId" UUID,
    "due" DATE,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "doneNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MinutesConclusion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MinutesComment" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "isAccepted" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MinutesComment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MinutesRevision" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hashVersion" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "frozenById" UUID NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,
    "voidedById" UUID,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,

    CONSTRAINT "MinutesRevision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MinutesSignature" (
    "revisionId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "fullName" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MinutesSignature_pkey" PRIMARY KEY ("revisionId","role")
);

CREATE INDEX "MinutesConclusion_workshopId_position_idx" ON "MinutesConclusion"("workshopId", "position");
CREATE INDEX "MinutesComment_workshopId_at_idx" ON "MinutesComment"("workshopId", "at");
CREATE UNIQUE INDEX "MinutesRevision_workshopId_number_key" ON "MinutesRevision"("workshopId", "number");
-- One signed text stands at a time.
CREATE UNIQUE INDEX "MinutesRevision_standing_key" ON "MinutesRevision"("workshopId") WHERE "voidedAt" IS NULL;
CREATE UNIQUE INDEX "MinutesSignature_revisionId_userId_key" ON "MinutesSignature"("revisionId", "userId");

ALTER TABLE "MinutesConclusion" ADD CONSTRAINT "MinutesConclusion_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Minutes"("workshopId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MinutesComment" ADD CONSTRAINT "MinutesComment_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Minutes"("workshopId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MinutesRevision" ADD CONSTRAINT "MinutesRevision_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Minutes"("workshopId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MinutesSignature" ADD CONSTRAINT "MinutesSignature_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "MinutesRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was signed never changes; it is made void, once.
CREATE FUNCTION "keepMinutesRevision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."voidedAt" IS NULL
     AND (NEW."id", NEW."workshopId", NEW."number", NEW."hashVersion", NEW."hash", NEW."content", NEW."frozenById", NEW."frozenAt")
         IS NOT DISTINCT FROM
         (OLD."id", OLD."workshopId", OLD."number", OLD."hashVersion", OLD."hash", OLD."content", OLD."frozenById", OLD."frozenAt")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a signed text of minutes is immutable';
END $$;

CREATE TRIGGER "keepMinutesRevision" BEFORE UPDATE OR DELETE ON "MinutesRevision"
  FOR EACH ROW EXECUTE FUNCTION "keepMinutesRevision"();

CREATE FUNCTION "keepMinutesSignature"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signature of minutes is immutable';
END $$;

CREATE TRIGGER "keepMinutesSignature" BEFORE UPDATE OR DELETE ON "MinutesSignature"
  FOR EACH ROW EXECUTE FUNCTION "keepMinutesSignature"();
