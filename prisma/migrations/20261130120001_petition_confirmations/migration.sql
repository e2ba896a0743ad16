-- Frozen texts of joint recommendations, and what departments say of them.
CREATE TYPE "ConfirmingOrder" AS ENUM ('together', 'lead_last', 'protocol');

CREATE TYPE "PetitionVerdict" AS ENUM ('confirmed', 'reserved', 'returned');

CREATE TYPE "SigningCapacity" AS ENUM ('leader', 'delegated_signer');

CREATE TABLE "PetitionRevision" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hashVersion" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "turnOrder" "ConfirmingOrder" NOT NULL,
    "quorum" INTEGER NOT NULL,
    "leftOpen" INTEGER NOT NULL,
    "frozenById" UUID NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedAt" TIMESTAMPTZ(3),
    "voidedById" UUID,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,

    CONSTRAINT "PetitionRevision_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionSigner" (
    "revisionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,

    CONSTRAINT "PetitionSigner_pkey" PRIMARY KEY ("revisionId","departmentId")
);

CREATE TABLE "PetitionConfirmation" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "kind" "PetitionVerdict" NOT NULL,
    "hash" TEXT NOT NULL,
    "signedById" UUID NOT NULL,
    "signerName" TEXT NOT NULL,
    "signerOffice" TEXT NOT NULL,
    "capacity" "SigningCapacity" NOT NULL,
    "reason" TEXT,
    "reservationHash" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "voidedById" UUID,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,

    CONSTRAINT "PetitionConfirmation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionReservation" (
    "answerId" UUID NOT NULL,
    "cid" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PetitionReservation_pkey" PRIMARY KEY ("answerId","cid")
);

CREATE UNIQUE INDEX "PetitionRevision_petitionId_number_key" ON "PetitionRevision"("petitionId", "number");

CREATE INDEX "PetitionSigner_departmentId_idx" ON "PetitionSigner"("departmentId");

CREATE INDEX "PetitionConfirmation_revisionId_at_idx" ON "PetitionConfirmation"("revisionId", "at");

-- One frozen text stands per petition, one answer per body and text; Prisma knows no partial index.
CREATE UNIQUE INDEX "PetitionRevision_standing_key" ON "PetitionRevision"("petitionId") WHERE "voidedAt" IS NULL;

CREATE UNIQUE INDEX "PetitionConfirmation_standing_key" ON "PetitionConfirmation"("revisionId", "departmentId") WHERE "voidedAt" IS NULL;

ALTER TABLE "PetitionRevision" ADD CONSTRAINT "PetitionRevision_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PetitionSigner" ADD CONSTRAINT "PetitionSigner_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "PetitionRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PetitionConfirmation" ADD CONSTRAINT "PetitionConfirmation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "PetitionRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PetitionReservation" ADD CONSTRAINT "PetitionReservation_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "PetitionConfirmation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was confirmed cannot be another text later: a revision only becomes agreed or void, an answer only void.
CREATE FUNCTION "keepPetitionRevision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."voidedAt" IS NULL
     AND (NEW."id", NEW."petitionId", NEW."number", NEW."hashVersion", NEW."hash", NEW."content", NEW."turnOrder", NEW."quorum", NEW."leftOpen", NEW."frozenById", NEW."frozenAt")
         IS NOT DISTINCT FROM
         (OLD."id", OLD."petitionId", OLD."number", OLD."hashVersion", OLD."hash", OLD."content", OLD."turnOrder", OLD."quorum", OLD."leftOpen", OLD."frozenById", OLD."frozenAt")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a frozen text of a petition is immutable';
END $$;

CREATE TRIGGER "keepPetitionRevision" BEFORE UPDATE OR DELETE ON "PetitionRevision"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionRevision"();

CREATE FUNCTION "keepPetitionConfirmation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."voidedAt" IS NULL AND NEW."voidedAt" IS NOT NULL
     AND (NEW."id", NEW."revisionId", NEW."departmentId", NEW."kind", NEW."hash", NEW."signedById", NEW."signerName", NEW."signerOffice", NEW."capacity", NEW."reason", NEW."reservationHash", NEW."at")
         IS NOT DISTINCT FROM
         (OLD."id", OLD."revisionId", OLD."departmentId", OLD."kind", OLD."hash", OLD."signedById", OLD."signerName", OLD."signerOffice", OLD."capacity", OLD."reason", OLD."reservationHash", OLD."at")
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an answer to a frozen text stands or is made void, nothing else';
END $$;

CREATE TRIGGER "keepPetitionConfirmation" BEFORE UPDATE OR DELETE ON "PetitionConfirmation"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionConfirmation"();

CREATE FUNCTION "keepPetitionReservation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a reservation is immutable';
END $$;

CREATE TRIGGER "keepPetitionReservation" BEFORE UPDATE OR DELETE ON "PetitionReservation"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionReservation"();

CREATE TRIGGER "keepPetitionSigner" BEFORE UPDATE OR DELETE ON "PetitionSigner"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionReservation"();
