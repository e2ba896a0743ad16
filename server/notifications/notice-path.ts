import { postPath } from '#server/discussions/content/contract.ts'
import { petitionPath } from '#server/petitions/consultation/content/contract.ts'
import { LEFT_WORKSHOP, type NoticeFacts } from './contract.ts'

/** Where a notice leads, from what it is about: the same address in the bell and in the mail. */
export function pathOf(notice: NoticeFacts): string {
  if (notice.about.kind === 'petition-item') return `/petitions/items/${notice.about.id}`
  if (notice.about.kind === 'data-request') {
    return notice.kind === 'data-request-answered' ? '/account/data' : '/admin/requests'
  }
  if (notice.about.kind === 'held-file') return `/security/quarantine/${notice.about.id}`
  if (notice.about.kind === 'file-scanner') return '/security/quarantine'
  if (notice.about.kind === LEFT_WORKSHOP) return '/workshops'
  if (notice.about.kind === 'discussion') return pathOfPost(notice)
  if (notice.about.kind === 'saved-search') return `/search?saved=${notice.about.id}`
  if (notice.about.kind === 'case') return `/cases/${notice.about.id}`
  if (notice.about.kind === 'petition') return pathOfPetition(notice)
  if (notice.about.kind === 'minutes-conclusion') return `/conclusions/${notice.about.id}`
  if (notice.about.kind !== 'workshop') return '/tasks'
  const workshop = `/workshops/${notice.about.id}`
  switch (notice.kind) {
    case 'workshop-invitation':
      return `${workshop}/invitation`
    case 'workshop-postponed':
    case 'workshop-cancelled':
      return `${workshop}/log`
    case 'agenda-frozen':
    case 'agenda-amended':
    case 'proposal-accepted':
    case 'proposal-rejected':
      return `${workshop}/agenda`
    case 'paper-submitted':
    case 'paper-withdrawn':
    case 'file-quarantined':
    case 'file-released':
    case 'file-destroyed':
      return `${workshop}/papers`
    case 'registration-open':
      return `${workshop}/delegates`
    case 'task-assigned':
    case 'task-due':
      return pathOfTask(String(notice.params.task), workshop)
    default:
      return workshop
  }
}

/** The topic, at the post that is meant: files held back name none. */
function pathOfPost({ about, params }: NoticeFacts): string {
  return typeof params.post === 'string' ? postPath(about.id, params.post) : `/discussions/${about.id}`
}

/** What was said of the text is shown where it stands in the text. */
function pathOfPetition({ kind, about, params }: NoticeFacts): string {
  const isSaid = kind === 'petition-mentioned' || kind === 'petition-comment-answered'
  if (isSaid) return `/petitions/${about.id}/draft#thread-${params.thread}`
  const isSigning = kind === 'petition-reopened' || kind === 'petition-agreed' || SIGNING_TASKS.has(String(params.task))
  if (isSigning) return `/petitions/${about.id}/signing`
  if (kind === 'petition-issued' || params.task === 'petition-number') return `/petitions/${about.id}/issuing`
  if (kind.startsWith('petition-repl') || params.task === 'petition-follow') return `/petitions/${about.id}/replies`
  return petitionPath(about.id, String(params.task ?? kind))
}

const SIGNING_TASKS: ReadonlySet<string> = new Set(['petition-confirm', 'petition-heed-return', 'petition-submit'])

function pathOfTask(task: string, workshop: string): string {
  if (task.startsWith('minutes-')) return `${workshop}/minutes`
  switch (task) {
    case 'workshop-approve-plan':
    case 'workshop-send-invitations':
      return workshop
    case 'workshop-register':
      return `${workshop}/delegates`
    case 'agenda-review-proposals':
      return `${workshop}/agenda`
    default:
      return '/tasks'
  }
}
