import type { Appendix, Block, OfficialDocument } from '#server/documents/contract.ts'
import { formatDate } from '#server/language/dates.ts'
import type { MinutesFacts } from '../facts/minutes-facts.ts'
import type { MinutesContent } from '../signing/minutes-content.ts'
import { blocksOfItem, paragraphs } from './item-blocks.ts'
import { issuerName, officialInstant, officialText } from './official-words.ts'

/** A signature as the annex prints it. */
export interface SignatureFacts {
  readonly role: string
  readonly fullName: string
  readonly office: string
  readonly hash: string
  readonly at: Date
}

/**
 * Biên bản (NĐ 30/2020, PL III, model 1.9; domain.md §1.4): no ô 4, THƯ KÝ left, CHỦ TỌA right. What was signed in the
 * product stands in an annex, which is no part of the signed text.
 */
export function composeMinutes(content: MinutesContent, signatures: readonly SignatureFacts[]): OfficialDocument {
  const { facts, host } = content
  const isApproved = signatures.some(({ role }) => role === 'chair')
  return {
    kind: 'minutes',
    status: isApproved ? 'issued' : 'draft',
    draft: null,
    issuer: { parent: host.parentName, name: issuerName(host.name), joint: [] },
    number: null,
    placeDate: null,
    subject: officialText('documents.workshop.named', { title: facts.cast.workshop.title }),
    addressees: [],
    legalBasis: [],
    body: bodyOf(content),
    signing: {
      mode: 'pair',
      left: { authority: [officialText('documents.minutes.secretary')], name: nameOf(facts, signatures, 'secretary') },
      right: { authority: [officialText('documents.minutes.chair')], name: nameOf(facts, signatures, 'chair') },
    },
    recipients: [officialText('documents.minutes.archive')],
    urgency: null,
    appendices: signatures.length > 0 ? [signatureAnnex(signatures, facts.cast.workshop.zone)] : [],
  }
}

function bodyOf(content: MinutesContent): Block[] {
  const { facts, words } = content
  const text = officialText
  const outside = [...blocksOfItem(facts.outside, '', facts.cast.workshop.zone)]
  const items = facts.items.flatMap((item): Block[] => {
    const blocks = blocksOfItem(item, words[item.itemId] ?? '', facts.cast.workshop.zone)
    return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text: item.title }, ...blocks]
  })
  const course = [...paragraphs(words.opening ?? ''), ...outside, ...items]
  return [
    field('begins', beginning(facts)),
    field('place', places(facts)),
    field('attends', attendanceLine(facts)),
    ...(facts.attendance.length > 0 ? [attendanceTable(facts)] : []),
    field('presides', presiding(facts)),
    field('keeps', officers(facts, 'secretary')),
    ...section('course', course.length > 0 ? course : paragraphs(text('documents.minutes.nothing'))),
    ...section('conclusions', conclusionBlocks(content)),
    ...section('other', paragraphs(words.other ?? '')),
    paragraph(closing(facts)),
  ]
}

function section(name: 'course' | 'conclusions' | 'other', blocks: readonly Block[]): Block[] {
  if (blocks.length === 0) return []
  return [{ type: 'heading', level: 1, text: officialText(`documents.minutes.sections.${name}`) }, ...blocks]
}

function field(name: 'begins' | 'place' | 'attends' | 'presides' | 'keeps', words: string): Block {
  return { type: 'field', label: officialText(`documents.minutes.fields.${name}`), runs: [{ text: words }] }
}

function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] }
}

function beginning({ openedAt, cast: { workshop } }: MinutesFacts): string {
  if (openedAt !== null) return officialInstant(openedAt, workshop.zone)
  return officialText('documents.minutes.planned', { time: officialInstant(workshop.startsAt, workshop.zone) })
}

function closing({ closedAt, cast: { workshop } }: MinutesFacts): string {
  if (closedAt === null) return officialText('documents.minutes.noEnd')
  return officialText('documents.minutes.ends', { time: officialInstant(closedAt, workshop.zone) })
}

function places({ cast: { points } }: MinutesFacts): string {
  const named = ({ name, place }: (typeof points)[number]) => [name, place].filter(Boolean).join(', ')
  const central = points.filter(({ isCentral }) => isCentral).map(named)
  const others = points.filter(({ isCentral }) => !isCentral).map(named)
  const first = officialText('documents.workshop.central', { points: central.join('; ') })
  return others.length === 0
    ? first
    : `${first}; ${officialText('documents.minutes.otherPoints', { points: others.join('; ') })}`
}

function attendanceLine({ present, registered, attendance }: MinutesFacts): string {
  const bodies = attendance.filter((one) => one.present > 0).length
  return officialText('documents.minutes.attendance', { present, registered, bodies })
}

/** By department and connection point; delegates, never lines. */
function attendanceTable({ attendance }: MinutesFacts): Block {
  const head = (['order', 'point', 'delegates', 'count'] as const).map((one) =>
    officialText(`documents.minutes.table.${one}`),
  )
  const rows = attendance.flatMap(({ shortName, points }) =>
    points.map(({ name, present, registered }) => [
      officialText('documents.minutes.pointOf', { department: shortName, point: name }),
      present.map(({ fullName, office }) => [fullName, office].filter(Boolean).join(', ')).join('; ') || '–',
      `${present.length}/${registered}`,
    ]),
  )
  const numbered = rows.map((row, index) => [String(index + 1), ...row])
  return { type: 'table', table: { columns: [1, 5, 9, 2], head, rows: numbered } }
}

/** Whom the log says that they ran it; without a log, who was named chair. */
function presiding(facts: MinutesFacts): string {
  const names = [...new Set(facts.chairs.map(({ userId }) => userId))].map((userId) => {
    const officer = facts.cast.officers.find((one) => one.userId === userId)
    const called = facts.chairs.find((one) => one.userId === userId)?.fullName ?? ''
    return officer ? [officer.fullName, officer.office, officer.departmentShortName].filter(Boolean).join(', ') : called
  })
  return names.length > 0 ? names.join('; ') : officers(facts, 'chair')
}

function officers({ cast }: MinutesFacts, role: string): string {
  return cast.officers
    .filter((one) => one.role === role)
    .map(({ fullName, office, departmentShortName }) =>
      [fullName, office, departmentShortName].filter(Boolean).join(', '),
    )
    .join('; ')
}

function nameOf(facts: MinutesFacts, signatures: readonly SignatureFacts[], role: 'secretary' | 'chair'): string {
  const signed = signatures.find((one) => one.role === role)
  return signed?.fullName ?? facts.cast.officers.find((one) => one.role === role)?.fullName ?? ''
}

/** The chair's own words at the closing, then the conclusions one by one with who does them until when. */
export function conclusionBlocks({ facts, conclusions }: MinutesContent): Block[] {
  return [
    ...paragraphs(facts.conclusion ?? ''),
    ...conclusions.map(({ text, department, person, due }, index): Block => {
      const who = person === null ? department : officialText('documents.minutes.personOf', { person, department })
      const duty =
        due === null
          ? officialText('documents.minutes.duty', { who })
          : officialText('documents.minutes.dutyUntil', {
              who,
              due: formatDate(due as `${number}-${number}-${number}`),
            })
      const mark = /[.!?…]$/u.test(text) ? '' : '.'
      return { type: 'clause', number: index + 1, runs: [{ text: `${text}${mark} ` }, { text: duty, italic: true }] }
    }),
  ]
}

function signatureAnnex(signatures: readonly SignatureFacts[], zone: string): Appendix {
  const head = (['role', 'signer', 'time', 'hash'] as const).map((one) =>
    officialText(`documents.minutes.signed.${one}`),
  )
  const rows = signatures.map(({ role, fullName, office, hash, at }) => [
    officialText(role === 'chair' ? 'documents.minutes.chair' : 'documents.minutes.secretary'),
    [fullName, office].filter(Boolean).join(', '),
    officialInstant(at.toISOString(), zone),
    // Broken into eights, so that it finds room.
    hash.replace(/(.{8})(?=.)/gu, '$1 '),
  ])
  return {
    title: officialText('documents.minutes.signed.title'),
    body: [
      paragraph(officialText('documents.minutes.signed.note')),
      { type: 'table', table: { columns: [2, 4, 4, 5], head, rows } },
    ],
  }
}
