-- Settings that an administrator changed; what is not here has its default.
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);
