-- Documents about a frozen text that are signed in their PDF, with every file that was taken.
CREATE TYPE "SignedDocumentKind" AS ENUM ('minutes', 'letter');

CREATE TABLE "PetitionFileContent" (
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "PetitionFileContent_pkey" PRIMARY KEY ("hash"),
    CONSTRAINT "PetitionFileContent_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$')
);

CREATE TABLE "PetitionSignedDocument" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" "SignedDocumentKind" NOT NULL,
    "preparedHash" TEXT NOT NULL,
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionSignedDocument_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PetitionSignatureField" (
    "documentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "PetitionSignatureField_pkey" PRIMARY KEY ("documentId", "name")
);

CREATE TABLE "PetitionSignedFile" (
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "uploadedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "PetitionSignedFile_pkey" PRIMARY KEY ("documentId", "number")
);

CREATE INDEX "PetitionSignedDocument_petitionId_idx" ON "PetitionSignedDocument"("petitionId");
CREATE UNIQUE INDEX "PetitionSignedDocument_revisionId_kind_key" ON "PetitionSignedDocument"("revisionId", "kind");
CREATE UNIQUE INDEX "PetitionSignatureField_documentId_departmentId_key" ON "PetitionSignatureField"("documentId", "departmentId");

ALTER TABLE "PetitionSignedDocument" ADD CONSTRAINT "PetitionSignedDocument_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PetitionSignedDocument" ADD CONSTRAINT "PetitionSignedDocument_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "PetitionRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PetitionSignedDocument" ADD CONSTRAINT "PetitionSignedDocument_preparedHash_fkey" FOREIGN KEY ("preparedHash") REFERENCES "PetitionFileContent"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PetitionSignatureField" ADD CONSTRAINT "PetitionSignatureField_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PetitionSignedDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PetitionSignedFile" ADD CONSTRAINT "PetitionSignedFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PetitionSignedDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PetitionSignedFile" ADD CONSTRAINT "PetitionSignedFile_hash_fkey" FOREIGN KEY ("hash") REFERENCES "PetitionFileContent"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing of it ever changes: a file that was taken stays the file that was taken.
CREATE FUNCTION "keepPetitionSigned"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed document and its files are immutable';
END $$;

CREATE TRIGGER "keepPetitionSignedDocument" BEFORE UPDATE OR DELETE ON "PetitionSignedDocument"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionSigned"();
CREATE TRIGGER "keepPetitionSignatureField" BEFORE UPDATE OR DELETE ON "PetitionSignatureField"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionSigned"();
CREATE TRIGGER "keepPetitionSignedFile" BEFORE UPDATE OR DELETE ON "PetitionSignedFile"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionSigned"();
CREATE TRIGGER "keepPetitionFileContent" BEFORE UPDATE OR DELETE ON "PetitionFileContent"
  FOR EACH ROW EXECUTE FUNCTION "keepPetitionSigned"();
