import type { Block } from '#server/documents/contract.ts'
import { formatTime } from '#server/language/dates.ts'
import type { ItemFacts, NamedClause, SpeechFacts, VoteFacts } from '../facts/minutes-facts.ts'
import { choiceWords, officialSpan, officialText } from './official-words.ts'

/** What happened in one item: when it ran, who spoke, what the secretary wrote, what was voted. Empty where nothing did. */
export function blocksOfItem(
  item: Pick<ItemFacts, 'speeches' | 'clauses' | 'votes'> & Partial<Pick<ItemFacts, 'stretches'>>,
  words: string,
  zone: string,
): Block[] {
  const spans = (item.stretches ?? []).map(({ from, to }) =>
    officialText('documents.minutes.span', {
      from: formatTime(new Date(from), zone),
      to: formatTime(new Date(to), zone),
    }),
  )
  return [
    ...(spans.length > 0 ? paragraphs(officialText('documents.minutes.ran', { spans: spans.join('; ') }), true) : []),
    ...(item.clauses ?? []).flatMap((clause) =>
      paragraphs(officialText('documents.minutes.discussed', { clause: nameOfClause(clause) })),
    ),
    ...item.speeches.flatMap((speech) => paragraphs(speechLine(speech, zone))),
    ...paragraphs(words),
    ...item.votes.flatMap((vote) => paragraphs(voteLine(vote))),
  ]
}

/** One paragraph per line; empty lines say nothing. */
export function paragraphs(words: string, italic = false): Block[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ type: 'paragraph', runs: [italic ? { text, italic } : { text }] }))
}

/** "khoản 1 “Hợp nhất dữ liệu giá đất” của kiến nghị KN-2026-014": its number without the mark behind it. */
function nameOfClause({ code, label, heading }: NamedClause): string {
  const bare = label.replace(/[.)]$/u, '')
  return [
    bare === '' ? '' : officialText('documents.minutes.clauseNumber', { label: bare }),
    heading === '' ? '' : `“${heading}”`,
    code === '' ? '' : officialText('documents.minutes.clauseOf', { code }),
  ]
    .filter(Boolean)
    .join(' ')
}

function speechLine(speech: SpeechFacts, zone: string): string {
  const { fullName, office, pointName, departmentShortName, startedAt, seconds, kind } = speech
  const from =
    pointName === null
      ? departmentShortName
      : officialText('documents.minutes.pointOf', { department: departmentShortName, point: pointName })
  const who = [fullName, office, from].filter(Boolean).join(', ')
  const time = formatTime(new Date(startedAt), zone)
  const line = officialText(`documents.minutes.speeches.${kind}`, { who, time })
  return seconds === null ? `- ${line}.` : `- ${line} (${officialSpan(seconds)}).`
}

function voteLine({ clause, text, way, counts, given, voices, isQuorate, quorum, choices }: VoteFacts): string {
  const about = clause ? officialText('documents.minutes.voteClause', { clause: nameOfClause(clause) }) : ''
  const asked = [officialText(`documents.minutes.votes.${way}`, { text }), about].filter(Boolean).join(' ')
  if (counts === null) return `${asked} ${officialText('documents.minutes.voteOpen')}`
  const figures = counts.map(({ option, count }) => `${choiceWords(option)}: ${count}`).join('; ')
  const who = byChoice(choices)
  const total =
    way === 'straw'
      ? officialText('documents.minutes.voteGiven', { given })
      : officialText(isQuorate ? 'documents.minutes.voteQuorate' : 'documents.minutes.voteShort', {
          given,
          voices,
          quorum,
        })
  return [asked, officialText('documents.minutes.voteResult', { figures }), total, who].filter(Boolean).join(' ')
}

/** "Cụ thể: Nhất trí: Sở …, Sở …; Bảo lưu: Sở …." Of an open vote alone. */
function byChoice(choices: VoteFacts['choices']): string {
  const groups = new Map<string, string[]>()
  for (const { choice, shortName } of choices) groups.set(choice, [...(groups.get(choice) ?? []), shortName])
  const said = [...groups].map(([choice, names]) => `${choiceWords(choice)}: ${names.join(', ')}`)
  return said.length === 0 ? '' : officialText('documents.minutes.voteChoices', { choices: said.join('; ') })
}
