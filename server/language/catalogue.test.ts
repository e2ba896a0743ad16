import { describe, expect, test } from 'vitest'
import { catalogueVersion, compiledCatalogue, textIn } from './catalogue.ts'
import { messages as en } from './messages/en/catalogue.ts'
import { messages as vi } from './messages/vi/catalogue.ts'
import { toNfc } from './nfc.ts'
import type { CompiledCatalogue, CompiledMessage } from './text.ts'
import { toOldTonePlacement } from './tone-placement.ts'

interface Tree {
  readonly [name: string]: string | Tree
}

function leaves(tree: Tree, path = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[path + name, value] as [string, string]] : leaves(value, `${path}${name}.`),
  )
}

function compiledAt(catalogue: CompiledCatalogue, key: string): unknown {
  return key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], catalogue)
}

/** Names of the placeholders of a compiled message, at any depth. */
function placeholders(message: unknown): string[] {
  if (!Array.isArray(message)) return []
  return (message as CompiledMessage[]).flatMap((node) => {
    if (!Array.isArray(node)) return []
    const [name, , branches] = node as [string, unknown, unknown]
    const inside = branches && typeof branches === 'object' ? Object.values(branches).flatMap(placeholders) : []
    return [String(name), ...inside]
  })
}

const vietnamese = new Map(leaves(vi))
const english = new Map(leaves(en))

describe('the catalogue', () => {
  test('both languages have exactly the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
  })

  test('a message asks for the same values in both languages', () => {
    for (const key of vietnamese.keys()) {
      const [asked, askedInEnglish] = [compiledCatalogue('vi'), compiledCatalogue('en')].map((catalogue) =>
        [...new Set(placeholders(compiledAt(catalogue, key)))].sort(),
      )
      expect(askedInEnglish, key).toEqual(asked)
    }
  })

  test('[domain 7.4] Vietnamese texts are in NFC with the old tone placement', () => {
    for (const [key, message] of vietnamese) expect(toOldTonePlacement(toNfc(message)), key).toBe(message)
  })

  test('texts are polite and calm: no familiar address, no exclamation mark, no emoji, none empty', () => {
    for (const [key, message] of [...vietnamese, ...english]) {
      expect(message.trim(), key).not.toBe('')
      expect(message, key).not.toMatch(/(?<!\p{L})bạn(?!\p{L})/iu)
      expect(message, key).not.toMatch(/[!\p{Extended_Pictographic}]/u)
    }
  })
})

describe('texts', () => {
  test('values are put in, numbers choose their form', () => {
    expect(textIn('vi')('ui.save.saved', { time: '15:27' })).toBe('Đã lưu 15:27')
    expect(textIn('en')('ui.save.unsaved', { count: 1 })).toBe('Not saved – 1 change not sent')
    expect(textIn('en')('ui.save.unsaved', { count: 12 })).toBe('Not saved – 12 changes not sent')
    expect(textIn('vi')('shell.cohort', { cluster: 'Cụm thi đua số I', count: 10, kind: 'legacy' })).toBe(
      'Cụm thi đua số I · 10 Sở TN&MT',
    )
  })

  test('a refusal becomes its sentence, an unknown one the general sentence', () => {
    const failure = { code: 'day-not-in-month', details: { day: 31, month: 2, year: 2025, days: 28 } }
    expect(textIn('vi').failure(failure)).toBe('Tháng 2 năm 2025 có 28 ngày. Nhập lại ngày.')
    expect(textIn('vi').failure({ code: 'never-heard-of' })).toBe(vi.failures.unknown)
  })

  test('the address of a catalogue changes with its words and not otherwise', () => {
    expect(catalogueVersion('vi')).toBe(catalogueVersion('vi'))
    expect(catalogueVersion('vi')).not.toBe(catalogueVersion('en'))
  })
})
