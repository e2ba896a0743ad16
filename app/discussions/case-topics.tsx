import { Plus } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { CASE_DISCUSSIONS } from '#server/discussions/content/contract.ts'
import type { DiscussionCard } from '#server/discussions/discussion-view.ts'
import { TopicRow } from './topic-row.tsx'

interface CaseTopicsProps {
  caseId: string
  topics: readonly DiscussionCard[]
  mayStart: boolean
}

/** What is talked about under a case, at its own address `#thread`. */
export function CaseTopics({ caseId, topics, mayStart }: CaseTopicsProps) {
  const t = useText()
  useSubjectVersion(CASE_DISCUSSIONS, caseId)
  return (
    <section
      id="thread"
      aria-labelledby="thread-name"
      className="scroll-mt-20 rounded-lg border border-line bg-surface"
    >
      <div className="flex flex-wrap items-center justify-between gap-2 px-5 py-3 max-md:px-4">
        <h2 id="thread-name" className="text-lg font-semibold">
          {t('discussions.ofCase.title')}
        </h2>
        {mayStart && (
          <span data-print="hide">
            <LinkButton to={`/discussions/new?case=${caseId}`} icon={Plus} size="sm">
              {t('discussions.ofCase.start')}
            </LinkButton>
          </span>
        )}
      </div>
      {topics.length === 0 ? (
        <p className="border-t border-line px-5 py-4 text-ink-2 max-md:px-4">
          {mayStart ? t('discussions.ofCase.empty') : t('discussions.ofCase.emptyReader')}
        </p>
      ) : (
        <ul aria-label={t('discussions.list.label')} className="divide-y divide-line border-t border-line">
          {topics.map((topic) => (
            <TopicRow key={topic.id} topic={topic} isUnderCase />
          ))}
        </ul>
      )}
    </section>
  )
}
