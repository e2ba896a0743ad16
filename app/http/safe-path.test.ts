import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

test('a path of this site is kept with its query and anchor', () => {
  expect(safePath('/workshops/1/agenda?a=1#clause-2')).toBe('/workshops/1/agenda?a=1#clause-2')
})

test.each([
  null,
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '\\\\evil.example',
  '/a\r\nSet-Cookie: x',
])('%j leads home: no open redirect', (candidate) => {
  expect(safePath(candidate)).toBe('/')
})
