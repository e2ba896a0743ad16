-- Number, signatures, issue and dispatch of joint recommendations.
CREATE TYPE "IssueCapacity" AS ENUM ('head', 'deputy', 'delegate');

CREATE TYPE "IssueNoteKind" AS ENUM ('replacement', 'correction', 'recall');

CREATE TYPE "DispatchCode" AS ENUM ('s01', 's02', 's03', 's04', 's05', 's06', 's13', 's15', 's16');

CREATE TABLE "PetitionIssue" (
    "petitionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "notation" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "numberedById" UUID NOT NULL,
    "numberedAt" TIMESTAMPTZ(3) NOT NULL,
    "signerName" TEXT,
    "signerOffice" TEXT,
    "capacity" "IssueCapacity",
    "signedOn" DATE,
    "sealedOn" DATE,
    "sealedById" UUID,
    "sealedAt" TIMESTAMPTZ(3),
    "issuedById" UUID,
    "issuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PetitionIssue_pkey" PRIMARY KEY ("petitionId")
);

CREATE TABLE "PetitionIssueNote" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "kind" "IssueNoteKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "referenceOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionIssueNote_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionDispatchStatus" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "code" "DispatchCode" NOT NULL,
    "onDay" DATE NOT NULL,
    "reason" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionDispatchStatus_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PetitionIssue_departmentId_year_number_key" ON "PetitionIssue"("departmentId", "year", "number");

CREATE INDEX "PetitionIssueNote_petitionId_recordedAt_idx" ON "PetitionIssueNote"("petitionId", "recordedAt");

CREATE INDEX "PetitionDispatchStatus_petitionId_recordedAt_idx" ON "PetitionDispatchStatus"("petitionId", "recordedAt");

ALTER TABLE "PetitionIssue" ADD CONSTRAINT "PetitionIssue_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PetitionIssueNote" ADD CONSTRAINT "PetitionIssueNote_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PetitionDispatchStatus" ADD CONSTRAINT "PetitionDispatchStatus_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Issued it is a record. Before that number and signatures can still be corrected, of the same petition and text.
CREATE FUNCTION "keepPetitionIssue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."issuedAt" IS NULL AND (TG_OP = 'DELETE' OR NEW."petitionId" = OLD."petitionId") THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  RAISE EXCEPTION 'what was issued of a petition is immutable';
END $$;

CREATE TRIGGER "keepPetitionIssue" BEFORE UPDATE OR DELETE ON "PetitionIssue"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionIssue"();

CREATE FUNCTION "keepPetitionRecord"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a record of an issued petition is immutable';
END $$;

CREATE TRIGGER "keepPetitionIssueNote" BEFORE UPDATE OR DELETE ON "PetitionIssueNote"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionRecord"();

CREATE TRIGGER "keepPetitionDispatchStatus" BEFORE UPDATE OR DELETE ON "PetitionDispatchStatus"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionRecord"();
