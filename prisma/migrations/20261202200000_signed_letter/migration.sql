-- The lead's công văn is signed in its PDF too: by a person, then by the agency, and anew when its number was corrected.
CREATE TYPE "SignatureFieldRole" AS ENUM ('body', 'person', 'agency');

ALTER TABLE "PetitionSignedDocument" ADD COLUMN "basis" TEXT NOT NULL DEFAULT '';
DROP INDEX "PetitionSignedDocument_revisionId_kind_key";
CREATE UNIQUE INDEX "PetitionSignedDocument_revisionId_kind_basis_key" ON "PetitionSignedDocument"("revisionId", "kind", "basis");

ALTER TABLE "PetitionSignatureField" ADD COLUMN "role" "SignatureFieldRole" NOT NULL DEFAULT 'body';
DROP INDEX "PetitionSignatureField_documentId_departmentId_key";
CREATE UNIQUE INDEX "PetitionSignatureField_documentId_departmentId_role_key" ON "PetitionSignatureField"("documentId", "departmentId", "role");
