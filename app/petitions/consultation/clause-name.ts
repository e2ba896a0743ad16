import type { Text } from '#server/language/text.ts'

interface Named {
  readonly label: string
  readonly heading: string
}

/** A clause without a title is named by how it begins. */
export function clauseName(t: Text, { label, heading }: Named, longest = 140): string {
  const words = heading.trim() === '' ? t('consultation.unnamed') : heading
  const short = words.length <= longest ? words : `${words.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`
  return label === '' ? short : `${label} ${short}`
}

/** "khoản 2", or how it begins where it has no number. */
export function clauseInSentence(t: Text, { label, heading }: Named): string {
  const bare = label.replace(/[.)]$/, '')
  return bare === '' ? `“${clauseName(t, { label, heading }, 60)}”` : t('consultation.clause', { label: bare })
}
