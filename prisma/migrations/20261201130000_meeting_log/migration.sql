CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "lastHash" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MeetingEvent" (
    "meetingId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "v" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "onBehalfOf" UUID,
    "prevHash" TEXT NOT NULL,

    CONSTRAINT "MeetingEvent_pkey" PRIMARY KEY ("meetingId","seq")
);

CREATE UNIQUE INDEX "Meeting_workshopId_key" ON "Meeting"("workshopId");

ALTER TABLE "MeetingEvent" ADD CONSTRAINT "MeetingEvent_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The log of a meeting is appended to, nothing else.
CREATE FUNCTION "keepMeetingEvent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of a meeting is immutable';
END $$;

CREATE TRIGGER "keepMeetingEvent" BEFORE UPDATE OR DELETE ON "MeetingEvent"
  FOR EACH ROW EXECUTE FUNCTION "keepMeetingEvent"();
