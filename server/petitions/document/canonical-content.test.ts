import { expect, it } from 'vitest'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { type CanonicalContent, canonicalText, citationsIn, contentHash, hashOf } from './canonical-content.ts'
import { composeDocument } from './compose-document.ts'
import { SAMPLE_HEAD, SAMPLE_TEXT } from './testing/sample-text.ts'

function contentOf(text: TextJson): CanonicalContent {
  const files = [{ id: 'file-1', name: 'Biểu.pdf', sha256: 'a'.repeat(64) }]
  return { document: composeDocument(SAMPLE_HEAD, text), text, files, citations: citationsIn(text) }
}

const whole = contentOf(SAMPLE_TEXT)
const hash = contentHash(whole)

/** Every place in a value that holds a text, a number or a truth. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? [] : [path]
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]))
}

function changedAt(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  change: (leaf: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value)
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[key] = changedAt(copy[key], rest, change)
  return copy
}

/** Mulberry32: the same edits in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

it('[SG1] a change of any single value of text, document, files or citations gives another hash', () => {
  const places = leaves(whole).filter(([part, field]) => part !== 'document' || field !== 'draft')
  expect(places.length).toBeGreaterThan(200)
  for (const place of places) {
    const changed = changedAt(whole, place, (leaf) =>
      typeof leaf === 'number' ? leaf + 1 : typeof leaf === 'boolean' ? !leaf : `${leaf}x`,
    )
    expect(contentHash(changed as CanonicalContent), place.join('.')).not.toBe(hash)
  }
})

it('[SG1] four hundred random edits of single letters, lines and cells: no two texts with one hash', () => {
  const random = seeded(20261130)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const seen = new Map<string, string>([[hash, canonicalText(whole)]])
  const textPlaces = leaves(SAMPLE_TEXT).filter((place) => place.at(-1) === 'text')
  for (let edit = 0; edit < 400; edit++) {
    const kind = Math.floor(random() * 3)
    const blocks = SAMPLE_TEXT.content ?? []
    const at = Math.floor(random() * blocks.length)
    const text =
      kind === 0
        ? changedAt(SAMPLE_TEXT, pick(textPlaces), (leaf) => {
            const words = String(leaf)
            const cut = Math.floor(random() * (words.length + 1))
            return words.slice(0, cut) + pick([...'aăâđeêoơuưế0 .;']) + words.slice(cut)
          })
        : kind === 1
          ? { ...SAMPLE_TEXT, content: blocks.filter((_, index) => index !== at) }
          : { ...SAMPLE_TEXT, content: [...blocks.slice(0, at), blocks[at], ...blocks.slice(at)] }
    const content = contentOf(text as TextJson)
    const canonical = canonicalText(content)
    const known = seen.get(contentHash(content))
    if (known !== undefined) expect(known).toBe(canonical)
    else expect(canonical).not.toBe(canonicalText(whole))
    seen.set(contentHash(content), canonical)
  }
  expect(seen.size).toBeGreaterThan(100)
})

it('[SG1] other encodings of the same are the same: order of keys, NFD, a round through JSON, the draft mark', () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, reversed(one)]),
          )
        : value
  const decomposed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize('NFD'))
  const marked = { ...whole.document, draft: { round: 3, date: '2026-11-23' as const, hash, code: 'KN-2026-001' } }
  for (const same of [
    reversed(whole),
    decomposed(whole),
    JSON.parse(JSON.stringify(whole)),
    { ...whole, document: marked },
  ]) {
    expect(contentHash(same as CanonicalContent)).toBe(hash)
  }
  expect(hashOf(canonicalText(JSON.parse(canonicalText(whole))))).toBe(hash)
})
