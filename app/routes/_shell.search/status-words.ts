import { CASE_STATES, SHOWN_STATUSES } from '#server/cases/content/contract.ts'
import { TOPIC_STATES } from '#server/discussions/content/contract.ts'
import type { Text } from '#server/language/text.ts'
import type { MinutesStage } from '#server/minutes/contract.ts'
import { PETITION_STAGES } from '#server/petitions/drafts/content/contract.ts'
import { ITEM_STATES } from '#server/petitions/items/content/contract.ts'
import type { SearchKind } from '#server/search/asking/contract.ts'
import { WORKSHOP_STATES } from '#server/workshops/contract.ts'

/** A draft of minutes is found by nobody. */
const MINUTES_FOUND = ['review', 'signing', 'approved'] as const satisfies readonly MinutesStage[]

/** The words of a state, as the kind's own pages say it; one that this page does not know stands as it is. */
export function statusWords(t: Text, kind: SearchKind, status: string): string {
  if ((kind === 'attachment' || kind === 'paper') && status === 'no-text') return t('search.noText')
  const workshop = WORKSHOP_STATES.find((state) => kind === 'workshop' && state === status)
  if (workshop) return t(`workshops.states.${workshop}`)
  const item = ITEM_STATES.find((state) => kind === 'petition-item' && state === status)
  if (item) return t(`items.states.${item}`)
  const caseStatus = SHOWN_STATUSES.find((one) => kind === 'case' && one === status)
  if (caseStatus) return t(`cases.statuses.${caseStatus}`)
  const caseState = CASE_STATES.find((one) => kind === 'case' && one === status)
  if (caseState) return t(`cases.states.${caseState}`)
  const topic = TOPIC_STATES.find((one) => kind === 'discussion' && one === status)
  if (topic) return t(`discussions.states.${topic}`)
  const minutes = MINUTES_FOUND.find((one) => kind === 'minutes' && one === status)
  if (minutes) return t(`minutes.stages.${minutes}`)
  const stage = PETITION_STAGES.find((one) => kind === 'petition' && one === status)
  return stage ? t(`petitions.stages.${stage}`) : status
}
