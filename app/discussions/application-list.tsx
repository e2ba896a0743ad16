import { CircleCheck, CircleDashed, CircleX, Trash2 } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip, type ChipProps } from '#app/ui/chip.tsx'
import type { Icon } from '#app/ui/icon.ts'
import { IconButton } from '#app/ui/icon-button.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { Outcome } from '#server/discussions/content/contract.ts'
import type { ApplicationView, PostView } from '#server/discussions/discussion-view.ts'
import { useTopic } from './topic-context.tsx'

const LOOKS: Readonly<Record<Outcome, { tone: NonNullable<ChipProps['tone']>; icon: Icon }>> = {
  worked: { tone: 'ok', icon: CircleCheck },
  partly: { tone: 'reserve', icon: CircleDashed },
  failed: { tone: 'seal', icon: CircleX },
}

/** "Đã áp dụng tại …": where an answer was applied, and how it worked there. */
export function ApplicationList({ post }: { post: PostView }) {
  const t = useText()
  if (post.applications.length === 0) return null
  return (
    <ul aria-label={t('discussions.apply.list')} className="mt-3 grid gap-2">
      {post.applications.map((one) => (
        <Application key={one.id} one={one} />
      ))}
    </ul>
  )
}

function Application({ one }: { one: ApplicationView }) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const { send } = useTopic()
  const { place, outcome, note, appliedOn, department, author } = one
  const { tone, icon } = LOOKS[outcome]

  async function take(): Promise<void> {
    const answer = await send('unapply', { applicationId: one.id })
    const text = answer.ok ? t('discussions.apply.taken') : t.failure(answer.failure)
    toaster.show({ tone: answer.ok ? 'ok' : 'error', text })
  }

  return (
    <li className="flex items-start gap-2 rounded-md bg-surface-sunken px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium break-words">{t('discussions.apply.at', { place })}</span>
          <Chip tone={tone} icon={icon}>
            {t(`discussions.apply.outcomes.${outcome}`)}
          </Chip>
        </p>
        {note && (
          <p lang="vi" className="break-words whitespace-pre-line">
            {note}
          </p>
        )}
        <p className="text-sm text-ink-2">
          {[
            author?.fullName ?? t('discussions.page.someone'),
            department?.shortName,
            appliedOn && t('discussions.apply.onDay', { day: format.date(appliedOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {one.mayWithdraw && (
        <IconButton
          icon={Trash2}
          size="sm"
          label={t('discussions.apply.take', { place })}
          onClick={() => void take()}
        />
      )}
    </li>
  )
}
