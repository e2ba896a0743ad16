import { fold } from '#server/language/fold.ts'
import { toNfc } from '#server/language/nfc.ts'

/** A department as the picker offers it, in protocol order. */
export interface DepartmentOption {
  readonly id: string
  /** HN, BN … */
  readonly code: string
  /** "Hải Dương" */
  readonly placeName: string
  /** "Sở TN&MT tỉnh Hải Dương" */
  readonly shortName: string
  readonly hue: number | null
  /** Of a body that is no more: what it is part of now, "Sở NN&MT TP. Hải Phòng". */
  readonly nowName?: string | null
  /** Of a body of today: places it has taken over, ["Hải Dương"]. */
  readonly formerNames: readonly string[]
}

/**
 * The departments a query means, in their own order: by code, place, name, old names and new ones. Typed without tone
 * marks everything that reads alike matches; typed with them, the exact ones alone, if there are any.
 */
export function matchDepartments<Option extends DepartmentOption>(options: readonly Option[], query: string): Option[] {
  const folded = fold(query)
  if (folded === '') return [...options]
  const alike = options.filter((option) => wordsOf(option).some((words) => startsAWord(fold(words), folded)))
  const typed = toNfc(query).trim().toLocaleLowerCase('vi')
  if (typed === folded) return alike
  const exact = alike.filter((option) =>
    wordsOf(option).some((words) => startsAWord(words.toLocaleLowerCase('vi'), typed)),
  )
  return exact.length > 0 ? exact : alike
}

/** Where the query stands in a name, for setting it in bold: [from, to), null when it does not. */
export function matchedPart(name: string, query: string): readonly [number, number] | null {
  const folded = fold(query)
  if (folded === '') return null
  const letters = Array.from(toNfc(name), (letter) => fold(letter) || ' ').join('')
  const at = ` ${letters}`.indexOf(` ${folded}`)
  return at < 0 ? null : [at, at + folded.length]
}

function wordsOf({ code, placeName, shortName, nowName, formerNames }: DepartmentOption): string[] {
  return [code, placeName, shortName, nowName ?? '', ...formerNames]
}

function startsAWord(text: string, query: string): boolean {
  return ` ${text}`.includes(` ${query}`)
}
