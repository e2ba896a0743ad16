-- CreateEnum
CREATE TYPE "Honorific" AS ENUM ('ong', 'ba');

-- CreateEnum
CREATE TYPE "UserKind" AS ENUM ('person', 'connection_point');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "RoleScope" AS ENUM ('global', 'cluster', 'department', 'workshop');

-- CreateEnum
CREATE TYPE "DepartmentKind" AS ENUM ('legacy', 'interim', 'current', 'ministry');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('renamed', 'consolidated', 'merged', 'divided');

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('unscanned', 'clean', 'quarantined');

-- CreateEnum
CREATE TYPE "WorkshopState" AS ENUM ('idea', 'planning', 'plan_approved', 'invited', 'registering', 'agenda_frozen', 'technical_check', 'in_session', 'paused', 'closed', 'minutes_draft', 'minutes_review', 'minutes_signed', 'conclusions_issued', 'archived', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('pending', 'accepted', 'rejected', 'withdrawn');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "nameSortKey" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "honorific" "Honorific",
    "departmentId" UUID NOT NULL,
    "kind" "UserKind" NOT NULL DEFAULT 'person',
    "status" "UserStatus" NOT NULL DEFAULT 'active',
    "passwordHash" TEXT,
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "easyReading" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "scopeKind" "RoleScope" NOT NULL,
    "scopeId" UUID,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "sharedMachine" BOOLEAN NOT NULL DEFAULT false,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "noticeReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "DepartmentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "placeName" TEXT NOT NULL,
    "parentName" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "provinceCode" TEXT,
    "hue" INTEGER,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentSuccession" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "legalBasis" TEXT NOT NULL,

    CONSTRAINT "DepartmentSuccession_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Cluster" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterMembership" (
    "clusterId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "protocolOrder" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "ClusterMembership_pkey" PRIMARY KEY ("clusterId","departmentId","validFrom")
);

-- CreateTable
CREATE TABLE "CodeCounter" (
    "clusterId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "CodeCounter_pkey" PRIMARY KEY ("clusterId","kind","year")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftUpdate" (
    "id" BIGSERIAL NOT NULL,
    "draftId" UUID NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "DraftUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftClient" (
    "draftId" UUID NOT NULL,
    "clientId" BIGINT NOT NULL,
    "userId" UUID NOT NULL,
    "firstSeen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftClient_pkey" PRIMARY KEY ("draftId","clientId")
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" BYTEA NOT NULL,
    "createdBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "scanState" "ScanState" NOT NULL DEFAULT 'unscanned',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "FileReference" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "ownerKind" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FileReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,
    "details" JSONB NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "fromKind" TEXT NOT NULL,
    "fromId" UUID NOT NULL,
    "fromVersion" INTEGER,
    "rel" TEXT NOT NULL,
    "toKind" TEXT NOT NULL,
    "toId" UUID NOT NULL,
    "toVersion" INTEGER,
    "quote" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "assigneeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "aboutKind" TEXT NOT NULL,
    "aboutId" UUID NOT NULL,
    "params" JSONB NOT NULL,
    "due" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "clusterId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL DEFAULT '',
    "state" "WorkshopState" NOT NULL,
    "stateBeforeSide" "WorkshopState",
    "hostDepartmentId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "conclusion" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "redated" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopDepartment" (
    "workshopId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "protocolOrder" INTEGER NOT NULL,

    CONSTRAINT "WorkshopDepartment_pkey" PRIMARY KEY ("workshopId","departmentId")
);

-- CreateTable
CREATE TABLE "ConnectionPoint" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "isCentral" BOOLEAN NOT NULL DEFAULT false,
    "headName" TEXT NOT NULL DEFAULT '',
    "technicianName" TEXT NOT NULL DEFAULT '',
    "userId" UUID,

    CONSTRAINT "ConnectionPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegate" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "connectionPointId" UUID NOT NULL,
    "fullName" TEXT NOT NULL,
    "nameSortKey" TEXT NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Delegate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopTransition" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "fromState" "WorkshopState" NOT NULL,
    "toState" "WorkshopState" NOT NULL,
    "reason" TEXT,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopTransition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "authorName" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "workshopId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "presenterDepartmentId" UUID,
    "presenterName" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "notes" TEXT NOT NULL,
    "paperIds" UUID[],
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("workshopId","itemId")
);

-- CreateTable
CREATE TABLE "AgendaProposal" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "command" JSONB NOT NULL,
    "before" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "ProposalState" NOT NULL DEFAULT 'pending',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "AgendaProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaRevision" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgendaRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaAmendment" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "command" JSONB NOT NULL,
    "before" JSONB,
    "reason" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgendaAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_departmentId_idx" ON "User"("departmentId");

-- CreateIndex
CREATE INDEX "RoleAssignment_scopeKind_scopeId_idx" ON "RoleAssignment"("scopeKind", "scopeId");

-- CreateIndex
-- A global role has no scope: without NULLS NOT DISTINCT it could be given twice.
CREATE UNIQUE INDEX "RoleAssignment_userId_role_scopeKind_scopeId_key" ON "RoleAssignment"("userId", "role", "scopeKind", "scopeId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_code_kind_validFrom_key" ON "Department"("code", "kind", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Cluster_code_key" ON "Cluster"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_kind_subjectId_key" ON "Draft"("kind", "subjectId");

-- CreateIndex
CREATE INDEX "DraftUpdate_draftId_id_idx" ON "DraftUpdate"("draftId", "id");

-- CreateIndex
CREATE INDEX "DraftVersion_draftId_createdAt_idx" ON "DraftVersion"("draftId", "createdAt");

-- CreateIndex
CREATE INDEX "FileReference_ownerKind_ownerId_idx" ON "FileReference"("ownerKind", "ownerId");

-- CreateIndex
CREATE INDEX "FileReference_sha256_idx" ON "FileReference"("sha256");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_id_idx" ON "AuditEntry"("subjectKind", "subjectId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "Link_toKind_toId_idx" ON "Link"("toKind", "toId");

-- CreateIndex
CREATE UNIQUE INDEX "Link_fromKind_fromId_rel_toKind_toId_key" ON "Link"("fromKind", "fromId", "rel", "toKind", "toId");

-- CreateIndex
CREATE INDEX "Task_assigneeId_doneAt_idx" ON "Task"("assigneeId", "doneAt");

-- CreateIndex
CREATE UNIQUE INDEX "Task_assigneeId_kind_aboutKind_aboutId_key" ON "Task"("assigneeId", "kind", "aboutKind", "aboutId");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_code_key" ON "Workshop"("code");

-- CreateIndex
CREATE INDEX "Workshop_clusterId_startsAt_idx" ON "Workshop"("clusterId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConnectionPoint_workshopId_departmentId_name_key" ON "ConnectionPoint"("workshopId", "departmentId", "name");

-- CreateIndex
CREATE INDEX "Delegate_workshopId_departmentId_idx" ON "Delegate"("workshopId", "departmentId");

-- CreateIndex
CREATE INDEX "WorkshopTransition_workshopId_at_idx" ON "WorkshopTransition"("workshopId", "at");

-- CreateIndex
CREATE INDEX "Paper_workshopId_idx" ON "Paper"("workshopId");

-- CreateIndex
CREATE INDEX "AgendaItem_workshopId_position_idx" ON "AgendaItem"("workshopId", "position");

-- CreateIndex
CREATE INDEX "AgendaProposal_workshopId_state_idx" ON "AgendaProposal"("workshopId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaRevision_workshopId_number_key" ON "AgendaRevision"("workshopId", "number");

-- CreateIndex
CREATE INDEX "AgendaAmendment_workshopId_at_idx" ON "AgendaAmendment"("workshopId", "at");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentSuccession" ADD CONSTRAINT "DepartmentSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentSuccession" ADD CONSTRAINT "DepartmentSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterMembership" ADD CONSTRAINT "ClusterMembership_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterMembership" ADD CONSTRAINT "ClusterMembership_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftUpdate" ADD CONSTRAINT "DraftUpdate_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftClient" ADD CONSTRAINT "DraftClient_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileReference" ADD CONSTRAINT "FileReference_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopDepartment" ADD CONSTRAINT "WorkshopDepartment_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConnectionPoint" ADD CONSTRAINT "ConnectionPoint_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_connectionPointId_fkey" FOREIGN KEY ("connectionPointId") REFERENCES "ConnectionPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopTransition" ADD CONSTRAINT "WorkshopTransition_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaProposal" ADD CONSTRAINT "AgendaProposal_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaRevision" ADD CONSTRAINT "AgendaRevision_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaAmendment" ADD CONSTRAINT "AgendaAmendment_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
