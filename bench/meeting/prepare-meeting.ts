import { v7 } from 'uuid'

export const CHAIR = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const LEADER = 'thingoc@haiphong.example'
/** Today's workshop of the demo. */
const WORKSHOP = '0190e0a0-0000-7000-8000-000000000004'
/** The chair among them: who is gone for ten seconds would lose the chair to the deputy. */
const FOLLOWERS = [
  CHAIR,
  LEADER,
  SECRETARY,
  'quocan@hanoi.example',
  'khanhlinh@hanoi.example',
  'ducthinh@haiphong.example',
  'hungcuong@phutho.example',
  'vanlong@phutho.example',
  'quanghuy@hungyen.example',
  'thienphuc@hungyen.example',
  'diemcau@bacninh.example',
  'diemcau@hanoi.example',
  'diemcau@haiphong.example',
  'diemcau@phutho.example',
  'diemcau@hungyen.example',
  'diemcau@ninhbinh.example',
]

let address = 0

async function post(origin: string, path: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  address += 1
  return fetch(`${origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin, cookie, 'x-forwarded-for': `10.2.${(address >> 8) & 255}.${address & 255}` },
    redirect: 'manual',
  })
}

export async function signIn(origin: string, person: string): Promise<string> {
  const response = await post(origin, '/demo/sign-in', '', { person })
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0])
  if (response.status !== 302 || cookies.length === 0) throw new Error(`sign-in was answered with ${response.status}`)
  return cookies.join('; ')
}

/** Today's workshop of the demo, brought to its live meeting: opened, at its first item, with the floor to give. */
export async function beginMeeting(origin: string) {
  const [chair, secretary, leader] = [
    await signIn(origin, CHAIR),
    await signIn(origin, SECRETARY),
    await signIn(origin, LEADER),
  ]
  const move = (from: string, to: string) => must(post(origin, `/workshops/${WORKSHOP}`, secretary, { from, to }), to)
  await move('registering', 'agenda_frozen')
  await move('agenda_frozen', 'technical_check')
  const act = (name: string, fields: Record<string, string>, cookie = chair) =>
    must(post(origin, `/workshops/${WORKSHOP}/live/acts`, cookie, { act: name, ...fields }), name)
  await act('open', {})

  let turn = 0
  let items: readonly string[] = []
  let current = ''
  let request = ''
  /** Each of them changes what everybody sees. */
  const acts: readonly ((cookie: string) => Promise<unknown>)[] = [
    (cookie) => act('set-limit', { seconds: '240' }, cookie),
    () => {
      request = v7()
      return act('ask', { requestId: request, kind: 'speech', delegateId: '' }, leader)
    },
    (cookie) => act('give-floor', { requestId: request, expected: '' }, cookie),
    (cookie) => act('end-speech', { requestId: request }, cookie),
    (cookie) => act('set-limit', { seconds: '300' }, cookie),
    async (cookie) => {
      const next = (current === items[0] ? items[1] : items[0]) ?? ''
      await act('call-item', { itemId: next, expected: current, reason: 'Bổ sung.' }, cookie)
      current = next
    },
  ]
  return {
    id: WORKSHOP,
    followers: FOLLOWERS,
    /** The items as a screen was shown them; the first one is called. */
    async start(ids: readonly string[]): Promise<void> {
      items = ids
      current = ids[0] ?? ''
      await act('call-item', { itemId: current, expected: '', reason: '' })
    },
    async actNext(cookie: string): Promise<void> {
      await acts[turn % acts.length]?.(cookie)
      turn += 1
    },
  }
}

async function must(asked: Promise<Response>, what: string): Promise<void> {
  const response = await asked
  if (response.status >= 400) throw new Error(`${what}: ${response.status} ${await response.text()}`)
}
