import { ArrowDown, ArrowUp, CheckCheck, FilePen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { MINUTES_LIMITS } from '#server/minutes/contract.ts'
import type { ConclusionView, MinutesView } from '#server/minutes/minutes-view.ts'
import { minutesAddress, useMinutesAct } from './use-minutes-act.ts'

interface ConclusionRowProps {
  view: MinutesView
  conclusion: ConclusionView
  item: string | null
  number: number
  isLast: boolean
  onEdit: () => void
}

export function ConclusionRow({ view, conclusion, item, number, isLast, onEdit }: ConclusionRowProps) {
  const t = useText()
  const format = useFormat()
  const { id, text, department, person, due, done, mayComplete } = conclusion
  return (
    <li
      id={`conclusion-${id}`}
      className="grid scroll-mt-24 grid-cols-[1.75rem_1fr] gap-x-2 py-3 first:pt-0 last:pb-0 target:bg-primary-soft"
    >
      <span className="font-semibold tabular-nums">{number}.</span>
      <div className="min-w-0">
        <p lang="vi" className="max-w-[43em] font-document text-md break-words whitespace-pre-line">
          {text}
        </p>
        <p className="mt-1 text-sm">
          <span className="font-medium">{person ? `${person.fullName}, ${department}` : department}</span>
          <span className="text-ink-2">
            {' · '}
            {due ? t('minutes.conclusions.dueOn', { date: format.date(due) }) : t('minutes.conclusions.noDue')}
            {item && ` · ${item}`}
          </span>
        </p>
        {view.stage === 'approved' && (
          <p className="mt-1 flex flex-wrap items-center gap-2">
            {done ? (
              <Chip tone="ok" icon={CheckCheck}>
                {t('minutes.conclusions.done', { name: done.by, date: format.date(done.at) })}
              </Chip>
            ) : (
              <Chip>{t('minutes.conclusions.waiting')}</Chip>
            )}
          </p>
        )}
        {done?.note && <p className="mt-1 max-w-[43em] break-words whitespace-pre-line text-ink-2">{done.note}</p>}
        {mayComplete && <Complete view={view} conclusion={conclusion} />}
        {view.abilities.write && <Writing view={view} id={id} number={number} isLast={isLast} onEdit={onEdit} />}
      </div>
    </li>
  )
}

function Complete({ view, conclusion }: Pick<ConclusionRowProps, 'view' | 'conclusion'>) {
  const t = useText()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button size="sm" variant="primary" icon={CheckCheck} className="mt-2" onClick={() => setAsked(true)}>
        {t('minutes.conclusions.complete')}
      </Button>
      {isAsked && (
        <ActQuestion
          address={minutesAddress(view.workshopId)}
          fields={{ intent: 'complete-conclusion', id: conclusion.id }}
          title={t('minutes.conclusions.completeTitle')}
          description={t('minutes.conclusions.completeBody')}
          safeLabel={t('minutes.conclusions.notYet')}
          actLabel={t('minutes.conclusions.complete')}
          tone="primary"
          doneWords={t('minutes.conclusions.completed')}
          words={{ name: 'note', label: t('minutes.conclusions.note'), missing: null, longest: MINUTES_LIMITS.words }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

function Writing({
  view,
  id,
  number,
  isLast,
  onEdit,
}: Pick<ConclusionRowProps, 'view' | 'number' | 'isLast' | 'onEdit'> & { id: string }) {
  const t = useText()
  const [isRemoving, setRemoving] = useState(false)
  const move = useMinutesAct(view.workshopId, { words: t('minutes.conclusions.moved') })
  const named = (act: string) => `${act}: ${t('minutes.conclusions.title')} ${number}`
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <Button size="sm" icon={FilePen} aria-label={named(t('minutes.conclusions.edit'))} onClick={onEdit}>
        {t('minutes.conclusions.edit')}
      </Button>
      {number > 1 && (
        <IconButton
          size="sm"
          icon={ArrowUp}
          label={named(t('minutes.conclusions.up'))}
          onClick={() => move.run({ intent: 'move-conclusion', id, by: 'up' })}
        />
      )}
      {!isLast && (
        <IconButton
          size="sm"
          icon={ArrowDown}
          label={named(t('minutes.conclusions.down'))}
          onClick={() => move.run({ intent: 'move-conclusion', id, by: 'down' })}
        />
      )}
      <IconButton
        size="sm"
        icon={Trash2}
        label={named(t('minutes.conclusions.remove'))}
        onClick={() => setRemoving(true)}
      />
      {isRemoving && (
        <ActQuestion
          address={minutesAddress(view.workshopId)}
          fields={{ intent: 'remove-conclusion', id }}
          title={t('minutes.conclusions.removeTitle')}
          description={t('minutes.conclusions.removeBody')}
          safeLabel={t('minutes.conclusions.keep')}
          actLabel={t('minutes.conclusions.remove')}
          tone="danger"
          doneWords={t('minutes.conclusions.removed')}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  )
}
