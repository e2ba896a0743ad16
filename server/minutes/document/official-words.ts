import { textIn } from '#server/language/catalogue.ts'
import { formatDocumentDate, formatDocumentTime } from '#server/language/dates.ts'
import type { TextKey } from '#server/language/text.ts'

/** Official text is Vietnamese, whatever the reader's language. */
export const officialText = textIn('vi')

/** "08 giờ 02 phút, ngày 30 tháng 11 năm 2026" */
export function officialInstant(iso: string, zone: string): string {
  const instant = new Date(iso)
  return `${formatDocumentTime(instant, zone)}, ${formatDocumentDate(instant, zone)}`
}

/** "3 phút 20 giây" */
export function officialSpan(seconds: number): string {
  return officialText('documents.minutes.length', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}

type ChoiceKey = Extract<TextKey, `documents.minutes.choices.${string}`>
const CHOICES: Readonly<Record<string, ChoiceKey>> = {
  agree: 'documents.minutes.choices.agree',
  'agree-with-comment': 'documents.minutes.choices.agree-with-comment',
  disagree: 'documents.minutes.choices.disagree',
  reserve: 'documents.minutes.choices.reserve',
  abstain: 'documents.minutes.choices.abstain',
}

/** The values of domain.md §3.2; options of a poll are printed as they were typed. */
export function choiceWords(option: string): string {
  const key = CHOICES[option]
  return key ? officialText(key) : option
}

/** "Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh" under "UBND TỈNH BẮC NINH" prints without its place (NĐ 30, ô 2). */
export function issuerName(name: string): string {
  return name.replace(/\s+(?:tỉnh|thành phố|TP\.)\s+.+$/u, '').toLocaleUpperCase('vi')
}
