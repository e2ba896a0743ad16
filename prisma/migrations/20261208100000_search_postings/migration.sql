-- What a search reads lies apart from what a hit shows: rows of a few numbers and one vector, so that counting and
-- ordering a hundred thousand hits reads a thousand pages. Who may find a text and what it is counted as are each one
-- number, because comparing arrays for every hit cost more than finding it. Texts of before are written anew at the
-- next start (ANALYSER of server/search/entries/entry.ts).
CREATE TABLE "SearchReaders" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "audience" INTEGER[] NOT NULL,
    "withheld" INTEGER[] NOT NULL,

    CONSTRAINT "SearchReaders_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SearchReaders_key_key" ON "SearchReaders"("key");

CREATE TABLE "SearchShape" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT,
    "departmentIds" UUID[] NOT NULL,
    "status" TEXT,
    "year" INTEGER,

    CONSTRAINT "SearchShape_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SearchShape_key_key" ON "SearchShape"("key");

CREATE TABLE "SearchPosting" (
    "entryId" BIGINT NOT NULL,
    "readersId" INTEGER NOT NULL,
    "shapeId" INTEGER NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "vector" tsvector NOT NULL,

    CONSTRAINT "SearchPosting_pkey" PRIMARY KEY ("entryId")
) WITH (toast_tuple_target = 128);

-- Uncompressed for quick ranking; a free tenth lets a change of state stay on its page, without touching the words.
ALTER TABLE "SearchPosting" ALTER COLUMN "vector" SET STORAGE EXTERNAL;
ALTER TABLE "SearchPosting" SET (fillfactor = 90);
ALTER TABLE "SearchPosting" ADD CONSTRAINT "SearchPosting_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "SearchPosting_vector_idx" ON "SearchPosting" USING GIN ("vector");

DROP INDEX "SearchEntry_vector_idx";
DROP INDEX "SearchEntry_titleVector_idx";
ALTER TABLE "SearchEntry" DROP COLUMN "vector", DROP COLUMN "titleVector", DROP COLUMN "audience", DROP COLUMN "withheld";
ALTER TABLE "SearchEntry" RESET (toast_tuple_target);

-- The code that people say (TH-2026-107), beside the id that a text was imported under; and a print of what can be found,
-- so that writing the same anew is no news.
ALTER TABLE "SearchEntry" ADD COLUMN "code" TEXT, ADD COLUMN "print" TEXT NOT NULL DEFAULT '';
CREATE INDEX "SearchEntry_updatedAt_idx" ON "SearchEntry"("updatedAt");
