import { expect, test } from 'vitest'
import { EMPTY_CONTENT } from '#server/petitions/items/content/contract.ts'
import { canKeepBoth, differingParts, keepBoth, mergeTexts } from './merge-texts.ts'

const base = { ...EMPTY_CONTENT, title: 'Tên', cause: 'Cũ', proposal: 'Đề xuất' }

test('[I6] different parts of two colleagues go together by themselves', () => {
  const merged = mergeTexts(base, { ...base, cause: 'Của tôi' }, { ...base, proposal: 'Của bạn đồng nghiệp' })
  expect(merged.conflicts).toEqual([])
  expect([merged.content.cause, merged.content.proposal, merged.hasTheirs]).toEqual([
    'Của tôi',
    'Của bạn đồng nghiệp',
    true,
  ])
})

test('[I6] the same part worded twice is for a person to decide; mine stands meanwhile, theirs is not lost', () => {
  const merged = mergeTexts(base, { ...base, cause: 'Của tôi' }, { ...base, cause: 'Của họ', title: 'Tên mới' })
  expect(merged.conflicts).toEqual(['cause'])
  expect([merged.content.cause, merged.content.title]).toEqual(['Của tôi', 'Tên mới'])
})

test('what both changed to the same, or the other changed back, is no conflict', () => {
  expect(mergeTexts(base, { ...base, cause: 'Mới' }, { ...base, cause: 'Mới' })).toMatchObject({
    conflicts: [],
    hasTheirs: false,
  })
  expect(mergeTexts(base, { ...base, cause: 'Mới' }, base).content.cause).toBe('Mới')
})

test('both texts can be kept, one after the other; lists without doubles', () => {
  const provision = (id: string) => ({
    id,
    documentId: null,
    document: 'a',
    article: '',
    clause: '',
    point: '',
    quote: '',
  })
  expect(keepBoth('cause', { ...base, cause: 'A' }, { ...base, cause: 'B' })).toBe('A\nB')
  expect(
    keepBoth(
      'provisions',
      { ...base, provisions: [provision('1')] },
      { ...base, provisions: [provision('1'), provision('2')] },
    ),
  ).toMatchObject([{ id: '1' }, { id: '2' }])
  expect([canKeepBoth('cause'), canKeepBoth('field')]).toEqual([true, false])
})

test('which parts differ', () => {
  expect(differingParts(base, { ...base, cause: 'x', urgency: 'high' })).toEqual(['cause', 'urgency'])
})
