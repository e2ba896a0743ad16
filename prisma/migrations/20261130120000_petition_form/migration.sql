-- Who issues a joint recommendation: the lead alone (no row), or all bodies in one document.
CREATE TYPE "PetitionLayout" AS ENUM ('lead', 'joint');

CREATE TABLE "PetitionForm" (
    "petitionId" UUID NOT NULL,
    "layout" "PetitionLayout" NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionForm_pkey" PRIMARY KEY ("petitionId")
);

ALTER TABLE "PetitionForm" ADD CONSTRAINT "PetitionForm_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
