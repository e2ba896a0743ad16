import { type ReactNode, useId } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { isLocalDate } from '#server/language/dates.ts'
import type { Provision } from '#server/petitions/items/content/contract.ts'
import type { ItemContent } from '#server/petitions/items/contract.ts'
import type { ProvisionStanding } from '#server/petitions/items/provision-standing.ts'
import { ProvisionMarks } from './provision-marks.tsx'

/** The text of an item in its sections; numbers and lists stand as they were typed. */
export function ItemSections({
  content,
  standings = null,
  level = 2,
}: {
  content: ItemContent
  /** How its provisions stand on its day; null where that is said elsewhere. */
  standings?: readonly ProvisionStanding[] | null
  level?: 2 | 3
}) {
  const t = useText()
  const format = useFormat()
  const day = (value: string | null) => (value && isLocalDate(value) ? format.date(value) : null)
  return (
    <div className="grid gap-6">
      <Section title={t('items.sections.difficulty')} level={level}>
        <Words label={t('items.parts.situation')} text={content.situation} />
        <Words label={t('items.parts.figures')} text={content.figures} />
        {content.since && <Words label={t('items.parts.since')} text={day(content.since) ?? ''} />}
      </Section>
      {content.provisions.length > 0 && (
        <Section title={t('items.sections.provisions')} level={level}>
          <ul className="grid gap-3">
            {content.provisions.map((provision) => (
              <ProvisionLine
                key={provision.id}
                provision={provision}
                marks={
                  standings && <ProvisionMarks standing={standings.find((one) => one.provisionId === provision.id)} />
                }
              />
            ))}
          </ul>
        </Section>
      )}
      {(content.cause || content.consequence) && (
        <Section title={t('items.sections.cause')} level={level}>
          <Words label={t('items.parts.cause')} text={content.cause} />
          <Words label={t('items.parts.consequence')} text={content.consequence} />
        </Section>
      )}
      <Section title={t('items.sections.proposal')} level={level}>
        {content.proposalKind && (
          <p>
            <Chip tone="info">{t(`items.proposalKinds.${content.proposalKind}`)}</Chip>
          </p>
        )}
        <Words label={t('items.parts.proposal')} text={content.proposal} />
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
          <Fact label={t('items.parts.authority')} words={content.authority} />
          <Fact label={t('items.parts.level')} words={content.level && t(`items.levels.${content.level}`)} />
          <Fact label={t('items.parts.deadline')} words={day(content.deadline)} />
        </dl>
      </Section>
    </div>
  )
}

export function Section({ title, level, children }: { title: string; level: 2 | 3; children: ReactNode }) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <Heading id={id} className="text-lg font-semibold">
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** A part under its name; what is not said yet says so. */
function Words({ label, text }: { label: string; text: string }) {
  const t = useText()
  return (
    <div className="max-w-[43em]">
      <p className="text-sm font-medium text-ink-2">{label}</p>
      {text.trim() ? (
        <p className="text-md break-words whitespace-pre-wrap">{text}</p>
      ) : (
        <p className="text-ink-3">{t('items.notSaid')}</p>
      )}
    </div>
  )
}

function Fact({ label, words }: { label: string; words: string | null }) {
  const t = useText()
  return (
    <div className="min-w-0">
      <dt className="text-sm font-medium text-ink-2">{label}</dt>
      <dd className={words ? 'break-words' : 'text-ink-3'}>{words || t('items.notSaid')}</dd>
    </div>
  )
}

function ProvisionLine({ provision, marks }: { provision: Provision; marks: ReactNode }) {
  const t = useText()
  const place = [
    provision.point && `${t('items.page.point')} ${provision.point}`,
    provision.clause && `${t('items.page.clause')} ${provision.clause}`,
    provision.article && `${t('items.page.article')} ${provision.article}`,
  ].filter(Boolean)
  return (
    <li className="max-w-[43em]">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 break-words">{[...place, provision.document].join(' ')}</span>
        {marks}
      </p>
      {provision.quote.trim() && (
        <blockquote className="mt-1 rounded-md bg-surface-sunken px-3 py-2 font-document break-words whitespace-pre-wrap">
          “{provision.quote.trim()}”
        </blockquote>
      )}
    </li>
  )
}
