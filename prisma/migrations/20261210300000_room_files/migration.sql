-- A file that a message of a room brings; found by the message's id, by whoever asks for the file.
CREATE TABLE "RoomFile" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "RoomFile_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "RoomFile_meetingId_seq_key" ON "RoomFile"("meetingId", "seq");

ALTER TABLE "RoomFile" ADD CONSTRAINT "RoomFile_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
