import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { fold } from '#server/language/fold.ts'
import type { CaseHead, CaseSectionText } from '../content/contract.ts'
import { findPersonal, type PersonalKind } from './find-personal.ts'

/** What stands in place of what is no name: nothing of it is kept. */
const TOKENS: Readonly<Record<Exclude<PersonalKind, 'name' | 'household'>, string>> = {
  'identity-number': '{số giấy tờ}',
  phone: '{số điện thoại}',
  address: '{địa chỉ}',
}
const LETTERS = 'ABCDEGHIKLMNOPQRSTUVXY'
/** Communes and smaller places by name: proposed, because who knows the place knows the people. */
const PLACE =
  /(?<![\p{L}\p{M}])((?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Xx]óm|[Ấấ]p|[Bb]ản|[Tt]ổ dân phố|[Kk]hu dân cư)\s+)((?:\p{Lu}[\p{L}\p{M}]*)(?:\s+\p{Lu}[\p{L}\p{M}]*){0,2})/gu
const COMPANY =
  /(?<![\p{L}\p{M}])((?:[Cc]ông ty|[Dd]oanh nghiệp|[Hh]ợp tác xã)(?:\s+(?:cổ phần|TNHH|CP|MTV|tư nhân|trách nhiệm hữu hạn|một thành viên))*\s+)((?:\p{Lu}[\p{L}\p{M}\d]*)(?:\s+\p{Lu}[\p{L}\p{M}\d]*){0,4})/gu

export interface AnonymisedText {
  readonly head: Pick<CaseHead, 'title' | 'place'>
  readonly sections: CaseSectionText[]
  /** How many places were replaced. */
  readonly replaced: number
}

/**
 * A text with letters and words in place of what tells who somebody is (R3: Hộ A, Ông B, Công ty C, Xã X). One person has
 * one letter throughout, by the full name and by the given name alone. A proposal: people look it over and approve it.
 */
export function anonymiseText(
  head: Pick<CaseHead, 'title' | 'place'>,
  sections: readonly CaseSectionText[],
): AnonymisedText {
  const give = letterGiver()
  const whole = [head.title, head.place, ...sections.map(({ text }) => text)].join('\n')
  const names = namesIn(whole)
  let replaced = 0
  const clean = (text: string): string => {
    const places = findPersonal(text)
    let out = ''
    let at = 0
    for (const { kind, from, to, text: words } of places) {
      replaced += 1
      out += text.slice(at, from)
      out += kind === 'name' || kind === 'household' ? withLetter(words, names, give) : TOKENS[kind]
      at = to
    }
    out += text.slice(at)
    // Named again without a form of address.
    for (const name of names.full) {
      if (!out.includes(name)) continue
      replaced += 1
      out = out.replaceAll(name, give(`person:${names.keyOf(name)}`))
    }
    return out
      .replace(COMPANY, (_all, before: string, name: string) => before + give(`company:${fold(name)}`))
      .replace(PLACE, (_all, before: string, name: string) => before + give(`place:${fold(name)}`))
  }
  return {
    head: { title: clean(head.title), place: clean(head.place) },
    sections: sections.map((section) => ({
      ...section,
      text: clean(section.text),
      ...(section.blocks && { blocks: section.blocks.map((block) => cleanNode(block, clean)) }),
    })),
    replaced,
  }
}

/** "hộ ông Nguyễn Văn An" → "hộ ông A": the words before the name stay. */
function withLetter(words: string, names: Names, give: (key: string) => string): string {
  const name = names.nameOf(words)
  const at = words.lastIndexOf(name)
  return words.slice(0, at) + give(`person:${names.keyOf(name)}`)
}

interface Names {
  /** Full names that were said with a form of address, the longest first. */
  readonly full: readonly string[]
  nameOf(words: string): string
  /** The same for a full name and for its last part alone. */
  keyOf(name: string): string
}

const SAID = /(?:\p{Lu}[\p{L}\p{M}]*)(?:\s+\p{Lu}[\p{L}\p{M}]*)*$/u
const TITLES = /^(?:[ÔôBbAaCcEe](?:ng|NG|à|À|nh|hị|ô|hú|ác|ụ|m|háu)|Hộ|Họ|Chủ|Người)\s+/u

function namesIn(text: string): Names {
  const nameOf = (words: string) => {
    let name = SAID.exec(words.trim())?.[0] ?? words
    while (TITLES.test(name)) name = name.replace(TITLES, '')
    return name
  }
  const said = findPersonal(text)
    .filter(({ kind }) => kind === 'name' || kind === 'household')
    .map((place) => nameOf(place.text))
  const full = [...new Set(said.filter((name) => /\s/.test(name)))].sort((a, b) => b.length - a.length)
  const given = new Map(full.map((name) => [fold(name.split(/\s+/).at(-1) ?? ''), name]))
  return {
    full,
    nameOf,
    keyOf: (name) => fold(/\s/.test(name) ? name : (given.get(fold(name)) ?? name)),
  }
}

/** A, B, C … in the order in which they come; X first for places, as the rule has it. */
function letterGiver(): (key: string) => string {
  const given = new Map<string, string>()
  const counts = { person: 0, company: 2, place: 20 }
  return (key) => {
    const known = given.get(key)
    if (known) return known
    const kind = key.startsWith('place:') ? 'place' : key.startsWith('company:') ? 'company' : 'person'
    const at = counts[kind]
    counts[kind] += 1
    const round = Math.floor(at / LETTERS.length)
    const letter = `${LETTERS[at % LETTERS.length]}${round > 0 ? round : ''}`
    given.set(key, letter)
    return letter
  }
}

function cleanNode(node: TextJson, clean: (text: string) => string): TextJson {
  return {
    ...node,
    ...(typeof node.text === 'string' && { text: clean(node.text) }),
    ...(node.content && { content: node.content.map((child) => cleanNode(child, clean)) }),
  }
}
