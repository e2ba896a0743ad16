-- What a person chose to read in follows the person to every machine; who never chose keeps the machine's own choice.
ALTER TABLE "User" ADD COLUMN "readingSince" TIMESTAMPTZ(3);

UPDATE "User" SET "readingSince" = "createdAt" WHERE "locale" <> 'vi' OR "theme" <> 'system' OR "easyReading";
