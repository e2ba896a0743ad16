import type { Translated } from '../translated.ts'
import type { workingDaysFailures as vi } from '../vi/working-days-failures.ts'

export const workingDaysFailures: Translated<typeof vi> = {
  'holidays-not-allowed': 'Only an administrator sees and changes the holiday table.',
  'holiday-known': 'This day is in the table already. Take the old line out and add it anew to correct it.',
  'holiday-not-found': 'This day is no longer in the table.',
  'holiday-not-weekend': 'A day worked in exchange is a Saturday or a Sunday. Choose another day.',
  'holiday-name-missing': 'Write what the holiday is called, or why the day is worked.',
}
