-- What each version of a joint recommendation's text says, beside its Yjs state.
CREATE TABLE "PetitionVersionText" (
    "versionId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "textHash" TEXT NOT NULL,
    "stateVector" BYTEA NOT NULL,
    "clauseCount" INTEGER NOT NULL,

    CONSTRAINT "PetitionVersionText_pkey" PRIMARY KEY ("versionId")
);

ALTER TABLE "PetitionVersionText" ADD CONSTRAINT "PetitionVersionText_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DraftVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
