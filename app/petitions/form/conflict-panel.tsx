import { useId, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { isLocalDate } from '#server/language/dates.ts'
import type { ItemContent } from '#server/petitions/items/contract.ts'
import type { SaverState } from './item-saver.ts'
import { canKeepBoth, type ItemPart, keepBoth } from './merge-texts.ts'

type Conflict = NonNullable<SaverState['conflict']>
type Choice = 'mine' | 'theirs' | 'both'

/** Both texts of each part that two people changed, and a choice for each; nothing is sent before it is made. */
export function ConflictPanel({
  conflict,
  onResolve,
}: {
  conflict: Conflict
  onResolve: (content: ItemContent) => void
}) {
  const t = useText()
  const format = useFormat()
  const titleId = useId()
  const [choices, setChoices] = useState<Readonly<Partial<Record<ItemPart, Choice>>>>({})
  const { content: mine, conflicts, theirs } = conflict
  const person = theirs.by ?? t('items.conflict.somebody')

  function resolve() {
    const content: Record<ItemPart, unknown> = { ...mine }
    for (const part of conflicts) {
      const choice = choices[part] ?? 'mine'
      if (choice === 'theirs') content[part] = theirs.content[part]
      if (choice === 'both') content[part] = keepBoth(part, mine, theirs.content)
    }
    onResolve(content as unknown as ItemContent) // each part is of one of the two texts, or both of the same part
  }

  return (
    <section
      aria-labelledby={titleId}
      className="mb-5 grid gap-4 rounded-lg border-2 border-warn-mark bg-surface p-5 max-md:p-4"
    >
      <Notice tone="warn" isLive>
        <h2 id={titleId} className="font-semibold">
          {t('items.conflict.title')}
        </h2>
        {t('items.conflict.body', { person, time: format.time(theirs.at) })}
      </Notice>
      {conflicts.map((part) => (
        <div key={part} className="grid gap-2">
          <h3 className="font-semibold">{t(`items.parts.${part}`)}</h3>
          <div className="grid gap-3 sm:grid-cols-2">
            <OneText label={t('items.conflict.mine')} content={mine} part={part} />
            <OneText label={t('items.conflict.theirs', { person })} content={theirs.content} part={part} />
          </div>
          <RadioGroup
            legend={<span className="sr-only">{t(`items.parts.${part}`)}</span>}
            name={`conflict-${part}`}
            look="cards"
            value={choices[part] ?? 'mine'}
            options={[
              { value: 'mine', label: t('items.conflict.useMine') },
              { value: 'theirs', label: t('items.conflict.useTheirs') },
              ...(canKeepBoth(part) ? [{ value: 'both', label: t('items.conflict.useBoth') }] : []),
            ]}
            onChange={(value) => setChoices({ ...choices, [part]: value as Choice })} // one of the options above
          />
        </div>
      ))}
      <div>
        <Button variant="primary" onClick={resolve}>
          {t('items.conflict.save')}
        </Button>
      </div>
    </section>
  )
}

function OneText({ label, content, part }: { label: string; content: ItemContent; part: ItemPart }) {
  const t = useText()
  const words = useWordsOf(content, part)
  return (
    <div className="min-w-0 rounded-md bg-surface-sunken px-3 py-2">
      <p className="text-sm font-medium text-ink-2">{label}</p>
      <p className="max-h-60 overflow-y-auto break-words whitespace-pre-wrap">{words || t('items.conflict.empty')}</p>
    </div>
  )
}

function useWordsOf(content: ItemContent, part: ItemPart): string {
  const t = useText()
  const format = useFormat()
  switch (part) {
    case 'field':
      return content.field ? t(`taxonomy.${content.field}`) : ''
    case 'level':
      return content.level ? t(`items.levels.${content.level}`) : ''
    case 'proposalKind':
      return content.proposalKind ? t(`items.proposalKinds.${content.proposalKind}`) : ''
    case 'urgency':
      return t(`items.urgencies.${content.urgency}`)
    case 'since':
    case 'deadline': {
      const day = content[part]
      return day && isLocalDate(day) ? format.date(day) : ''
    }
    case 'provisions':
      return content.provisions
        .map((p) => [p.document, p.article, p.clause, p.point, p.quote].filter(Boolean).join(' · '))
        .join('\n')
    case 'citations':
      return content.citations.map((c) => [c.label, c.quote].filter(Boolean).join(' · ')).join('\n')
    default:
      return content[part]
  }
}
