import type { Text } from '#server/language/text.ts'

/** "còn 2 ngày làm việc", "hạn hôm nay", "quá hạn 1 ngày làm việc". */
export function dueWords(t: Text, daysLeft: number): string {
  return daysLeft < 0
    ? t('personalData.requests.overdue', { days: -daysLeft })
    : t('personalData.requests.left', { days: daysLeft })
}
