import { type AgnosticDataRouteObject, createMemoryHistory, createRouter } from '@remix-run/router'
import { expect, test } from 'vitest'
import { gate } from '#test/fakes/slow-draft-log.ts'

/** As much of a browser's window as makes the router run as in one. */
const page = {
  document: { createElement: () => undefined },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
} as unknown as Window

/** A router at `/`, where one address is discovered only when its time comes. */
function openRouter(
  routes: AgnosticDataRouteObject[],
  address: string,
  discovered: Promise<void>,
  found: AgnosticDataRouteObject,
) {
  return createRouter({
    routes,
    history: createMemoryHistory(),
    window: page,
    async patchRoutesOnNavigation({ path, patch }) {
      if (path !== address) return
      await discovered
      patch('frame', [found])
    },
  }).initialize()
}

/** What `patches/@remix-run+router` promises; without it the act's answer never comes. */
test.each([
  ['that no other address matches', false],
  ['that a catch-all route matches', true],
])(
  'an act that is answered while the next page, %s, is still being discovered is told, and that page opens',
  async (_, hasCatchAll) => {
    const discovered = gate()
    const answered = gate()
    let reads = 0
    const routes: AgnosticDataRouteObject[] = [
      {
        id: 'frame',
        path: '/',
        loader: () => ++reads,
        children: [
          { id: 'act', path: 'act', action: () => answered.opened.then(() => 'done') },
          ...(hasCatchAll ? [{ id: 'elsewhere', path: '*', loader: () => 'elsewhere' }] : []),
        ],
      } as AgnosticDataRouteObject,
    ]
    const router = openRouter(routes, '/far', discovered.opened, { id: 'far', path: 'far', loader: () => 'there' })
    router.getFetcher('button')
    router.fetch('button', 'frame', '/act', { formMethod: 'post', formData: new FormData() })
    const way = router.navigate('/far')
    answered.open()
    await expect.poll(() => router.getFetcher('button')).toMatchObject({ state: 'idle', data: 'done' })
    expect(router.state.navigation.location?.pathname).toBe('/far')
    const before = reads
    discovered.open()
    await way
    expect(router.state).toMatchObject({ location: { pathname: '/far' }, loaderData: { far: 'there' }, errors: null })
    // What the act may have changed in the frame is read anew with it.
    expect(reads).toBe(before + 1)
    router.dispose()
  },
)

test('what a part of the page reads while its address is still being discovered comes from there, not from the catch-all route', async () => {
  const discovered = gate()
  const asked: string[] = []
  const read = (name: string) => () => {
    asked.push(name)
    return name
  }
  const routes: AgnosticDataRouteObject[] = [
    {
      id: 'frame',
      path: '/',
      children: [
        { id: 'act', path: 'act', action: () => 'done' },
        { id: 'elsewhere', path: '*', loader: read('elsewhere') },
      ],
    } as AgnosticDataRouteObject,
  ]
  const router = openRouter(routes, '/proof', discovered.opened, { id: 'proof', path: 'proof', loader: read('proof') })
  router.getFetcher('dialog')
  router.fetch('dialog', 'frame', '/proof')
  router.getFetcher('button')
  router.fetch('button', 'frame', '/act', { formMethod: 'post', formData: new FormData() })
  await expect.poll(() => router.getFetcher('button')).toMatchObject({ state: 'idle', data: 'done' })
  await router.revalidate()
  discovered.open()
  await expect.poll(() => router.getFetcher('dialog')).toMatchObject({ state: 'idle', data: 'proof' })
  expect(asked).toEqual(['proof'])
  // From now on it is read anew with the page, like any other.
  router.revalidate()
  await expect.poll(() => asked).toEqual(['proof', 'proof'])
  router.dispose()
})

test('a page that is still being discovered opens, though what an act changed on the page before it was read meanwhile', async () => {
  const discovered = gate()
  const readAnew = gate()
  let reads = 0
  const routes: AgnosticDataRouteObject[] = [
    {
      id: 'frame',
      path: '/',
      loader: async () => {
        if (++reads > 1) await readAnew.opened
        return reads
      },
      children: [
        { id: 'start', index: true },
        { id: 'act', path: 'act', action: () => 'done' },
        { id: 'elsewhere', path: '*', loader: () => 'elsewhere' },
      ],
    } as AgnosticDataRouteObject,
  ]
  const router = openRouter(routes, '/far', discovered.opened, { id: 'far', path: 'far', loader: () => 'there' })
  await expect.poll(() => router.state.initialized).toBe(true)
  router.getFetcher('button')
  router.fetch('button', 'frame', '/act', { formMethod: 'post', formData: new FormData() })
  await expect.poll(() => router.getFetcher('button')).toMatchObject({ state: 'loading', data: 'done' })
  const way = router.navigate('/far')
  readAnew.open()
  await expect.poll(() => router.getFetcher('button')).toMatchObject({ state: 'idle', data: 'done' })
  expect(router.state).toMatchObject({ location: { pathname: '/' }, navigation: { location: { pathname: '/far' } } })
  discovered.open()
  await way
  expect(router.state).toMatchObject({ location: { pathname: '/far' }, loaderData: { far: 'there' }, errors: null })
  expect(router.state.matches.map(({ route }) => route.id)).toEqual(['frame', 'far'])
  router.dispose()
})
