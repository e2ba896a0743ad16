-- Legal documents with their time in force, what acts on what, and the provisions that were compared with the text.
CREATE TYPE "LegalDocumentKind" AS ENUM ('law', 'ordinance', 'resolution', 'decree', 'decision', 'circular', 'directive', 'other');

CREATE TYPE "LegalCertainty" AS ENUM ('published', 'known', 'unverified');

CREATE TYPE "LegalRelationKind" AS ENUM ('amends', 'replaces');

CREATE TABLE "LegalDocument" (
    "id" UUID NOT NULL,
    "kind" "LegalDocumentKind" NOT NULL,
    "number" TEXT NOT NULL,
    "numberKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" DATE,
    "inForceFrom" DATE,
    "inForceTo" DATE,
    "note" TEXT NOT NULL,
    "certainty" "LegalCertainty" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LegalDocument_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LegalRelation" (
    "id" UUID NOT NULL,
    "kind" "LegalRelationKind" NOT NULL,
    "actorId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "effectiveOn" DATE,
    "note" TEXT NOT NULL,

    CONSTRAINT "LegalRelation_pkey" PRIMARY KEY ("id"),
    -- A document never amends or replaces itself.
    CONSTRAINT "LegalRelation_two_documents" CHECK ("actorId" <> "targetId")
);

CREATE TABLE "LegalProvision" (
    "documentId" UUID NOT NULL,
    "article" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "checkedById" UUID NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LegalProvision_pkey" PRIMARY KEY ("documentId", "article", "clause", "point")
);

CREATE UNIQUE INDEX "LegalDocument_numberKey_key" ON "LegalDocument"("numberKey");

CREATE INDEX "LegalRelation_targetId_idx" ON "LegalRelation"("targetId");

CREATE UNIQUE INDEX "LegalRelation_kind_actorId_targetId_key" ON "LegalRelation"("kind", "actorId", "targetId");

ALTER TABLE "LegalRelation" ADD CONSTRAINT "LegalRelation_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "LegalDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "LegalRelation" ADD CONSTRAINT "LegalRelation_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "LegalDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "LegalProvision" ADD CONSTRAINT "LegalProvision_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "LegalDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
