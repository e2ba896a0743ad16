import { expect, test } from 'vitest'
import { textIn } from '#server/language/catalogue.ts'
import { provideText } from './catalogue-store.ts'
import { pageTitle } from './page-title.ts'

test('a page is titled in the language of its reader, Vietnamese where none is known', () => {
  provideText(textIn('vi'))
  provideText(textIn('en'))
  const titled = (data: unknown) => pageTitle([{ data }], (t) => t('workshops.title'))
  expect(titled({ reader: { locale: 'vi' } })).toEqual([{ title: 'Hội thảo – Tiếng Nói Chung' }])
  expect(titled({ reader: { locale: 'en' } })).toEqual([{ title: 'Workshops – Tiếng Nói Chung' }])
  expect(titled(undefined)).toEqual([{ title: 'Hội thảo – Tiếng Nói Chung' }])
})
