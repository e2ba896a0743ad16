-- What a file says, page by page, as the scan read it: for finding it by its words.
CREATE TABLE "FileText" (
    "sha256" TEXT NOT NULL,
    "pages" JSONB NOT NULL,
    "isCut" BOOLEAN NOT NULL DEFAULT false,
    "legacy" TEXT,

    CONSTRAINT "FileText_pkey" PRIMARY KEY ("sha256")
);
ALTER TABLE "FileText" ADD CONSTRAINT "FileText_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;
