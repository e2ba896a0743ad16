import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { CaseVersionDiff, PartDiff } from '#server/cases/case-view.ts'
import { CASE_SECTIONS, CASE_STATUSES, CASE_VISIBILITIES } from '#server/cases/content/contract.ts'
import { isLocalDate } from '#server/language/dates.ts'
import type { DiffSegment } from '#server/language/word-diff.ts'
import { isFieldCode } from '#server/taxonomy/contract.ts'

interface DiffCardProps {
  caseId: string
  diff: CaseVersionDiff
  /** Names of bodies by id. */
  bodies: ReadonlyMap<string, string>
}

/** What one version says otherwise than the one before, struck and underlined in place. */
export function DiffCard({ caseId, diff, bodies }: DiffCardProps) {
  const t = useText()
  const { number, former, parts } = diff
  return (
    <div id="diff" className="scroll-mt-20">
      <Card
        title={number === null ? t('cases.page.diffWork') : t('cases.page.diffTitle', { number })}
        action={
          <Link to={`/cases/${caseId}`} preventScrollReset className="text-sm">
            {t('cases.page.diffClose')}
          </Link>
        }
      >
        <p className="mb-3 text-sm text-ink-2">
          {former === null ? t('cases.page.diffFirst') : t('cases.page.diffFormer', { former })}
        </p>
        {parts.length === 0 && <p>{t('cases.page.diffNone')}</p>}
        <dl className="grid gap-4 empty:hidden">
          {parts.map((part) => (
            <div key={part.part} className="min-w-0">
              <dt className="font-semibold">
                <PartName part={part.part} />
              </dt>
              <dd lang="vi" className="mt-1 max-w-[43em] break-words whitespace-pre-wrap">
                {part.segments.map((segment, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no name but their place
                  <Stretch key={index} part={part.part} segment={segment} bodies={bodies} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  )
}

function PartName({ part }: Pick<PartDiff, 'part'>) {
  const t = useText()
  const section = CASE_SECTIONS.find((one) => one === part)
  if (section) return t(`cases.sections.${section}`)
  const head = HEAD.find((one) => one === part)
  return head ? t(`cases.parts.${head}`) : part
}

const HEAD = ['title', 'field', 'place', 'periodFrom', 'periodTo', 'status', 'visibility', 'sharedWith'] as const

function Stretch({
  part,
  segment,
  bodies,
}: { segment: DiffSegment } & Pick<PartDiff, 'part'> & Pick<DiffCardProps, 'bodies'>) {
  const t = useText()
  const words = useWords(part, segment.text, bodies)
  if (segment.kind === 'same') return words
  const isAdded = segment.kind === 'added'
  const Tag = isAdded ? 'ins' : 'del'
  return (
    <Tag
      className={
        isAdded
          ? 'bg-agree-soft text-agree underline decoration-2 underline-offset-3'
          : 'bg-disagree-soft text-disagree line-through decoration-2'
      }
    >
      <span className="sr-only">[{t(isAdded ? 'cases.page.added' : 'cases.page.removed')}: </span>
      {words}
      <span className="sr-only">]</span>{' '}
    </Tag>
  )
}

/** Codes and days in the words of the reader. */
function useWords(part: PartDiff['part'], text: string, bodies: ReadonlyMap<string, string>): string {
  const t = useText()
  const format = useFormat()
  switch (part) {
    case 'field':
      return isFieldCode(text) ? t(`taxonomy.${text}`) : text
    case 'periodFrom':
    case 'periodTo':
      return isLocalDate(text) ? format.date(text) : text
    case 'status': {
      const status = CASE_STATUSES.find((one) => one === text)
      return status ? t(`cases.statuses.${status}`) : text
    }
    case 'visibility': {
      const visibility = CASE_VISIBILITIES.find((one) => one === text)
      return visibility ? t(`cases.visibilities.${visibility}`) : text
    }
    case 'sharedWith':
      return text
        .split(' ')
        .flatMap((id) => bodies.get(id) ?? [])
        .join(', ')
    default:
      return text
  }
}
