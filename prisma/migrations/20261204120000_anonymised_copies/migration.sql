-- A case that was made from another by taking out what tells who somebody is.
ALTER TABLE "Case" ADD COLUMN "derivedFromId" UUID;
