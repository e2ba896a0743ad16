import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readFields, readFirstFields, sameFields, writeFields } from './form-fields.ts'

const FORM = `<form>
  <input type="hidden" name="basedOn" value="v1">
  <input name="title" value="Cũ">
  <input type="password" name="secret" value="mật khẩu">
  <input type="text" name="shown" autocomplete="new-password" value="mật khẩu hiện">
  <input name="code" autocomplete="one-time-code" value="123456">
  <input type="file" name="paper">
  <textarea name="purpose"></textarea>
  <select name="chair"><option value="">–</option><option value="a">A</option></select>
  <input type="checkbox" name="departments" value="hn" checked>
  <input type="checkbox" name="departments" value="bn" checked>
  <input type="radio" name="kind" value="x" checked><input type="radio" name="kind" value="y">
  <button name="stage" value="idea">Lưu</button>
</form>`

let dom: JSDOM
beforeEach(() => {
  dom = new JSDOM(FORM)
  vi.stubGlobal('Event', dom.window.Event)
})
afterEach(() => vi.unstubAllGlobals())
const form = () => dom.window.document.querySelector('form') as HTMLFormElement // of the text above
const field = (name: string) => form().querySelector(`[name=${name}]`) as HTMLInputElement

test('[A23] what a person types and chooses is read; secrets, files and the page’s own fields never are', () => {
  expect(readFields(form())).toEqual([
    ['title', ['Cũ']],
    ['purpose', ['']],
    ['chair', ['']],
    ['departments', ['hn', 'bn']],
    ['kind', ['x']],
  ])
  expect(JSON.stringify(readFields(form()))).not.toMatch(/mật khẩu|123456|v1/)
})

test('[A23] it is put back as if it were typed: the fields tell whoever listens', () => {
  const heard: string[] = []
  for (const kind of ['input', 'change', 'click']) {
    form().addEventListener(kind, ({ target }) => heard.push(`${kind} ${(target as HTMLInputElement).name}`))
  }
  const kept = [
    ['title', ['Ỗ Ẩ Ặ']],
    ['purpose', ['dòng một\ndòng hai']],
    ['chair', ['a']],
    ['departments', ['bn']],
    ['kind', ['y']],
    ['secret', ['không bao giờ']],
  ] as const
  writeFields(form(), kept)
  expect(sameFields(readFields(form()), kept.slice(0, 5))).toBe(true)
  expect(field('secret').value).toBe('mật khẩu')
  expect(heard).toContain('input title')
  expect(heard).toContain('change chair')
  expect(heard).toContain('click departments')
})

test('[A23] what was typed before the page was alive is no part of what stood there first', () => {
  const first = readFields(form())
  field('title').value = 'Gõ sớm'
  field('purpose').value = 'cũng sớm'
  for (const name of ['departments', 'kind']) field(name).checked = false
  expect(readFirstFields(form())).toEqual(first)
  expect(readFields(form())).not.toEqual(first)
})

test('[A23] lines that were stored in another way are no change', () => {
  field('purpose').defaultValue = 'dòng một\r\ndòng hai'
  expect(readFirstFields(form())).toEqual(readFields(form()))
})
