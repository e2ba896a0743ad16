import { type Failure, fail } from '#server/kernel/result.ts'
import type { WorkshopRecord } from './workshop-record.ts'

/** Why somebody may not register: the list is closed for everyone, or it is not theirs. */
export function refuseRegistration(workshop: Pick<WorkshopRecord, 'state'>): {
  readonly ok: false
  readonly failure: Failure<'workshop-registration-closed' | 'workshop-not-allowed'>
} {
  const open = ['registering', 'agenda_frozen', 'technical_check'].includes(workshop.state)
  return open ? fail('workshop-not-allowed') : fail('workshop-registration-closed')
}
