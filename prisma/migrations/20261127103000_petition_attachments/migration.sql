-- Files of a joint recommendation's text.
CREATE TABLE "PetitionAttachment" (
    "id" UUID NOT NULL,
    "petitionId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PetitionAttachment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PetitionAttachment_petitionId_idx" ON "PetitionAttachment"("petitionId");

ALTER TABLE "PetitionAttachment" ADD CONSTRAINT "PetitionAttachment_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
