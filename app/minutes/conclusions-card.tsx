import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { ConclusionView, MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { CommentsOf } from './comments-of.tsx'
import { ConclusionDialog } from './conclusion-dialog.tsx'
import { ConclusionRow } from './conclusion-row.tsx'
import { LockedMark } from './locked.tsx'

/** What was concluded, one by one: who does it, until when, and whether it is done. */
export function ConclusionsCard({ view, body }: { view: MinutesView; body: MinutesBody }) {
  const t = useText()
  const [opened, setOpened] = useState<{ id: string; known: ConclusionView | null } | null>(null)
  const { conclusions, facts } = body
  const { write } = view.abilities
  return (
    <Card
      title={t('minutes.conclusions.title')}
      action={
        write && (
          <Button size="sm" icon={Plus} onClick={() => setOpened({ id: crypto.randomUUID(), known: null })}>
            {t('minutes.conclusions.add')}
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        {facts.conclusion && (
          <div data-locked className="rounded-md border-l-4 border-line-strong bg-surface-sunken px-4 py-3">
            <h3 className="text-sm text-ink-2">{t('minutes.conclusions.chairSaid')}</h3>
            <p lang="vi" className="max-w-[43em] font-document text-md break-words whitespace-pre-line">
              {facts.conclusion}
            </p>
            <p className="mt-2">
              <LockedMark />
            </p>
          </div>
        )}
        {conclusions.length === 0 ? (
          <EmptyState isFramed={false} title={t('minutes.conclusions.empty')}>
            {write && t('minutes.conclusions.emptyHelp')}
          </EmptyState>
        ) : (
          <ol className="divide-y divide-line">
            {conclusions.map((conclusion, index) => (
              <ConclusionRow
                key={conclusion.id}
                view={view}
                conclusion={conclusion}
                item={facts.items.find(({ itemId }) => itemId === conclusion.itemId)?.title ?? null}
                number={index + 1}
                isLast={index === conclusions.length - 1}
                onEdit={() => setOpened({ id: conclusion.id, known: conclusion })}
              />
            ))}
          </ol>
        )}
        <CommentsOf view={view} body={body} part="conclusions" title={t('minutes.conclusions.title')} />
      </div>
      {opened && (
        <ConclusionDialog
          workshopId={view.workshopId}
          body={body}
          id={opened.id}
          known={opened.known}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  )
}
