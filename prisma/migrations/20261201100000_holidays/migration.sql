-- Holidays and worked Saturdays as a table that an administrator keeps; the settings `daysOff` and `workedDays` go into it.
CREATE TYPE "HolidayKind" AS ENUM ('holiday', 'working_saturday');

CREATE TABLE "Holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "HolidayKind" NOT NULL,
    "isAnnounced" BOOLEAN NOT NULL DEFAULT true,
    "addedById" UUID,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("day")
);

-- Bộ luật Lao động 2019, Điều 111 and 112, with what was announced for 2024–2026. For 2027 the five days of Tết, the day
-- beside 02/9 and the days in lieu were not announced when this was written: they follow the rule.
INSERT INTO "Holiday" ("day", "name", "kind", "isAnnounced") VALUES
  ('2024-01-01', 'Tết Dương lịch', 'holiday', true),
  ('2024-02-08', 'Tết Âm lịch', 'holiday', true),
  ('2024-02-09', 'Tết Âm lịch', 'holiday', true),
  ('2024-02-10', 'Tết Âm lịch', 'holiday', true),
  ('2024-02-11', 'Tết Âm lịch', 'holiday', true),
  ('2024-02-12', 'Tết Âm lịch', 'holiday', true),
  ('2024-02-13', 'Nghỉ bù', 'holiday', true),
  ('2024-02-14', 'Nghỉ bù', 'holiday', true),
  ('2024-04-18', 'Giỗ Tổ Hùng Vương', 'holiday', true),
  ('2024-04-29', 'Nghỉ hoán đổi', 'holiday', true),
  ('2024-04-30', 'Ngày Chiến thắng', 'holiday', true),
  ('2024-05-01', 'Ngày Quốc tế lao động', 'holiday', true),
  ('2024-05-04', 'Làm bù', 'working_saturday', true),
  ('2024-09-02', 'Quốc khánh', 'holiday', true),
  ('2024-09-03', 'Quốc khánh', 'holiday', true),
  ('2025-01-01', 'Tết Dương lịch', 'holiday', true),
  ('2025-01-27', 'Tết Âm lịch', 'holiday', true),
  ('2025-01-28', 'Tết Âm lịch', 'holiday', true),
  ('2025-01-29', 'Tết Âm lịch', 'holiday', true),
  ('2025-01-30', 'Tết Âm lịch', 'holiday', true),
  ('2025-01-31', 'Tết Âm lịch', 'holiday', true),
  ('2025-04-07', 'Giỗ Tổ Hùng Vương', 'holiday', true),
  ('2025-04-26', 'Làm bù', 'working_saturday', true),
  ('2025-04-30', 'Ngày Chiến thắng', 'holiday', true),
  ('2025-05-01', 'Ngày Quốc tế lao động', 'holiday', true),
  ('2025-05-02', 'Nghỉ hoán đổi', 'holiday', true),
  ('2025-09-01', 'Quốc khánh', 'holiday', true),
  ('2025-09-02', 'Quốc khánh', 'holiday', true),
  ('2026-01-01', 'Tết Dương lịch', 'holiday', true),
  ('2026-01-02', 'Nghỉ hoán đổi', 'holiday', true),
  ('2026-01-10', 'Làm bù', 'working_saturday', true),
  ('2026-02-16', 'Tết Âm lịch', 'holiday', true),
  ('2026-02-17', 'Tết Âm lịch', 'holiday', true),
  ('2026-02-18', 'Tết Âm lịch', 'holiday', true),
  ('2026-02-19', 'Tết Âm lịch', 'holiday', true),
  ('2026-02-20', 'Tết Âm lịch', 'holiday', true),
  ('2026-04-26', 'Giỗ Tổ Hùng Vương', 'holiday', true),
  ('2026-04-27', 'Nghỉ bù', 'holiday', true),
  ('2026-04-30', 'Ngày Chiến thắng', 'holiday', true),
  ('2026-05-01', 'Ngày Quốc tế lao động', 'holiday', true),
  ('2026-08-22', 'Làm bù', 'working_saturday', true),
  ('2026-08-31', 'Nghỉ hoán đổi', 'holiday', true),
  ('2026-09-01', 'Quốc khánh', 'holiday', true),
  ('2026-09-02', 'Quốc khánh', 'holiday', true),
  ('2027-01-01', 'Tết Dương lịch', 'holiday', true),
  ('2027-02-05', 'Tết Âm lịch', 'holiday', false),
  ('2027-02-06', 'Tết Âm lịch', 'holiday', false),
  ('2027-02-07', 'Tết Âm lịch', 'holiday', false),
  ('2027-02-08', 'Tết Âm lịch', 'holiday', false),
  ('2027-02-09', 'Tết Âm lịch', 'holiday', false),
  ('2027-02-10', 'Nghỉ bù', 'holiday', false),
  ('2027-02-11', 'Nghỉ bù', 'holiday', false),
  ('2027-04-16', 'Giỗ Tổ Hùng Vương', 'holiday', true),
  ('2027-04-30', 'Ngày Chiến thắng', 'holiday', true),
  ('2027-05-01', 'Ngày Quốc tế lao động', 'holiday', true),
  ('2027-05-03', 'Nghỉ bù', 'holiday', false),
  ('2027-09-02', 'Quốc khánh', 'holiday', true),
  ('2027-09-03', 'Quốc khánh', 'holiday', false);

INSERT INTO "Holiday" ("day", "name", "kind", "addedById")
SELECT day::date, 'Ngày nghỉ', 'holiday', "changedById"
FROM "Setting", jsonb_array_elements_text("value") AS day WHERE "key" = 'daysOff'
ON CONFLICT ("day") DO UPDATE SET "kind" = 'holiday', "isAnnounced" = true;

INSERT INTO "Holiday" ("day", "name", "kind", "addedById")
SELECT day::date, 'Làm bù', 'working_saturday', "changedById"
FROM "Setting", jsonb_array_elements_text("value") AS day WHERE "key" = 'workedDays'
ON CONFLICT ("day") DO UPDATE SET "kind" = 'working_saturday', "isAnnounced" = true;

DELETE FROM "Setting" WHERE "key" IN ('daysOff', 'workedDays');
