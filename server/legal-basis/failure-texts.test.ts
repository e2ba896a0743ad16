import { expect, test } from 'vitest'
import { textIn } from '#server/language/catalogue.ts'
import { LEGAL_FAILURES } from './contract.ts'

test.each(['vi', 'en'] as const)('every refusal of the legal basis has its own sentence in %s', (locale) => {
  const text = textIn(locale)
  const general = text.failure({ code: 'unknown' })
  for (const code of LEGAL_FAILURES) expect(text.failure({ code, details: { number: '1' } }), code).not.toBe(general)
})
