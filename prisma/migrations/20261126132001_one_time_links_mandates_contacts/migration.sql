-- One-time links to set a password, mandates of those who sign for the head, imports of people, contacts of departments.
CREATE TYPE "AccessLinkPurpose" AS ENUM ('invite', 'reset');
CREATE TYPE "SignatureKind" AS ENUM ('kt', 'tuq');

-- A role is held once in its scope; a delegated signer may have one mandate after another, in periods that do not meet.
DROP INDEX "RoleAssignment_userId_role_scopeKind_scopeId_key";
CREATE INDEX "RoleAssignment_userId_idx" ON "RoleAssignment"("userId");
CREATE UNIQUE INDEX "RoleAssignment_once_idx"
  ON "RoleAssignment"("userId", "role", "scopeKind", "scopeId") NULLS NOT DISTINCT WHERE "role" <> 'delegated-signer';

ALTER TABLE "Department"
  ADD COLUMN "address" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "email" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "organCode" TEXT,
  ADD COLUMN "phone" TEXT NOT NULL DEFAULT '';

CREATE TABLE "AccessLink" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "AccessLinkPurpose" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "usedAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessLink_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SignatureMandate" (
    "roleId" UUID NOT NULL,
    "kind" "SignatureKind" NOT NULL,
    "delegatorId" UUID NOT NULL,
    "documentNumber" TEXT,
    "documentDate" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,

    CONSTRAINT "SignatureMandate_pkey" PRIMARY KEY ("roleId")
);

CREATE TABLE "PeopleImport" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "created" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,

    CONSTRAINT "PeopleImport_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "AccessLink_tokenHash_key" ON "AccessLink"("tokenHash");
CREATE INDEX "AccessLink_userId_idx" ON "AccessLink"("userId");

ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SignatureMandate" ADD CONSTRAINT "SignatureMandate_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "RoleAssignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
