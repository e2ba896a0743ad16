// @vitest-environment jsdom
import { useEffect, useState } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endEarlyPresses, KEEP_EARLY_ACTS, useEarlyActs } from './early-acts.tsx'

/** Fields that the page leads: what they show is what it knows. */
function Page() {
  useEarlyActs()
  const [text, setText] = useState('cũ')
  const [isTicked, setTicked] = useState(true)
  const [dot, setDot] = useState('x')
  const [choice, setChoice] = useState('a')
  const [presses, setPresses] = useState(0)
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  return (
    <form>
      <input name="text" value={text} onChange={({ target }) => setText(target.value)} />
      <textarea name="free" defaultValue="tự do" />
      <input name="secret" type="password" />
      <input type="checkbox" checked={isTicked} onChange={({ target }) => setTicked(target.checked)} />
      {['x', 'y', 'z'].map((one) => (
        <input key={one} id={one} type="radio" name="dot" checked={dot === one} onChange={() => setDot(one)} />
      ))}
      <select value={choice} onChange={({ target }) => setChoice(target.value)}>
        <option value="a">A</option>
        <option value="b">B</option>
      </select>
      <button type="button" onClick={() => setPresses(presses + 1)}>
        Bấm
      </button>
      <output>{JSON.stringify({ text, isTicked, dot, choice, presses, isAlive })}</output>
    </form>
  )
}

let root: Root | null = null
const one = <T extends Element = HTMLInputElement>(selector: string) => document.querySelector(selector) as T // above
const known = () => JSON.parse(one('output').textContent ?? '')

beforeEach(() => {
  // biome-ignore lint/security/noGlobalEval: as the document runs it
  window.eval(KEEP_EARLY_ACTS)
  document.body.innerHTML = `<div id="root">${renderToString(<Page />)}</div>`
})

afterEach(() => root?.unmount())

function comeToLife(): Promise<void> {
  endEarlyPresses()
  root = hydrateRoot(one('#root'), <Page />)
  return expect.poll(known).toMatchObject({ isAlive: true })
}

function type(selector: string, text: string): void {
  one(selector).value = text
  one(selector).dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}

test('what was typed, ticked and chosen before the page is alive is known to it', async () => {
  type('[name=text]', 'gõ sớm')
  type('textarea', 'cũng sớm')
  one('[type=checkbox]').click()
  one('#y').click()
  one('#z').click()
  one('select').value = 'b'
  one('select').dispatchEvent(new Event('input', { bubbles: true }))
  await comeToLife()
  await expect
    .poll(known)
    .toEqual({ text: 'gõ sớm', isTicked: false, dot: 'z', choice: 'b', presses: 0, isAlive: true })
  expect(one('[name=text]').value).toBe('gõ sớm')
  expect(one('textarea').value).toBe('cũng sớm')
  expect(one('[type=checkbox]').checked).toBe(false)
  expect(one('#z').checked).toBe(true)
})

test('what was emptied or ticked back stays so, and the last button is pressed once', async () => {
  type('[name=text]', 'gõ')
  type('[name=text]', '')
  one('[type=checkbox]').click()
  one('[type=checkbox]').click()
  one('button').click()
  one('button').click()
  await comeToLife()
  await expect.poll(known).toEqual({ text: '', isTicked: true, dot: 'x', choice: 'a', presses: 1, isAlive: true })
  expect(one('[type=checkbox]').checked).toBe(true)
})

test('where nobody was early nothing is said: of what the browser filled in and of secrets neither', async () => {
  one('textarea').dispatchEvent(new Event('input', { bubbles: true }))
  type('[name=secret]', 'mật khẩu')
  const heard: string[] = []
  for (const kind of ['input', 'change', 'click']) document.addEventListener(kind, () => heard.push(kind))
  await comeToLife()
  expect(heard).toEqual([])
  expect(known()).toEqual({ text: 'cũ', isTicked: true, dot: 'x', choice: 'a', presses: 0, isAlive: true })
})
