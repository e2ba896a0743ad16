import { expect, test } from 'vitest'
import { preferenceCookies } from './preference-cookies.ts'

test('only what was chosen is kept, for a year, for the whole site', () => {
  expect(preferenceCookies({ theme: 'dark' }, false)).toEqual([
    'tnc_theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
  ])
  expect(preferenceCookies({ locale: 'en', easyReading: false }, true)).toEqual([
    'tnc_locale=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
    'tnc_easy=0; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
  ])
})
