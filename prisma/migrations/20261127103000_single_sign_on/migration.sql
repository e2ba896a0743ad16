-- Single sign-on: whom the office's sign-in system means, and the ways to it that are under way. No row opens anything.
CREATE TABLE "ProviderIdentity" (
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "saidBodyId" UUID,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProviderIdentity_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "SingleSignOnAttempt" (
    "id" UUID NOT NULL,
    "stateHash" BYTEA NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "redirectUri" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "isPopup" BOOLEAN NOT NULL,
    "sharedMachine" BOOLEAN NOT NULL,
    "sessionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SingleSignOnAttempt_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ProviderIdentity_issuer_subject_key" ON "ProviderIdentity"("issuer", "subject");
CREATE UNIQUE INDEX "ProviderIdentity_userId_issuer_key" ON "ProviderIdentity"("userId", "issuer");
CREATE UNIQUE INDEX "SingleSignOnAttempt_stateHash_key" ON "SingleSignOnAttempt"("stateHash");
CREATE INDEX "SingleSignOnAttempt_expiresAt_idx" ON "SingleSignOnAttempt"("expiresAt");
ALTER TABLE "ProviderIdentity" ADD CONSTRAINT "ProviderIdentity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Half sign-ins that are open now began with a password.
ALTER TABLE "HalfSignIn" ADD COLUMN "firstStep" TEXT NOT NULL DEFAULT 'password';
