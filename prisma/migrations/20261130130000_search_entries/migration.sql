-- What can be found, with who may find it; the dictionary of expansions; what a person looked for lately.
CREATE TABLE "SearchEntry" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "variant" TEXT NOT NULL DEFAULT '',
    "externalId" TEXT,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "field" TEXT,
    "departmentIds" UUID[],
    "status" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "audience" INTEGER[],
    "withheld" INTEGER[],
    "titleVector" tsvector NOT NULL,
    "vector" tsvector NOT NULL,
    "analyser" INTEGER NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- Counting and filtering read the thin rows only: long values lie outside them, vectors uncompressed for quick ranking.
ALTER TABLE "SearchEntry" SET (toast_tuple_target = 128);
ALTER TABLE "SearchEntry"
    ALTER COLUMN "titleVector" SET STORAGE EXTERNAL,
    ALTER COLUMN "vector" SET STORAGE EXTERNAL,
    ALTER COLUMN "audience" SET STORAGE MAIN,
    ALTER COLUMN "withheld" SET STORAGE MAIN,
    ALTER COLUMN "departmentIds" SET STORAGE MAIN;

CREATE UNIQUE INDEX "SearchEntry_kind_subjectId_variant_key" ON "SearchEntry"("kind", "subjectId", "variant");
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector");
CREATE INDEX "SearchEntry_titleVector_idx" ON "SearchEntry" USING GIN ("titleVector");

CREATE TABLE "SearchAudience" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "SearchAudience_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SearchAudience_key_key" ON "SearchAudience"("key");

CREATE TABLE "SearchExpansion" (
    "id" UUID NOT NULL,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "isWeak" BOOLEAN NOT NULL DEFAULT false,
    "isActive" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "SearchExpansion_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SearchExpansion_left_right_key" ON "SearchExpansion"("left", "right");

CREATE TABLE "SearchRecent" (
    "userId" UUID NOT NULL,
    "query" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchRecent_pkey" PRIMARY KEY ("userId", "query")
);
CREATE INDEX "SearchRecent_userId_at_idx" ON "SearchRecent"("userId", "at");
