import { type AgnosticDataRouteObject, createMemoryHistory, createRouter } from '@remix-run/router'
import { expect, test } from 'vitest'
import { gate } from '#test/fakes/slow-draft-log.ts'

/** As much of a browser's window as makes the router run as in one. */
const page = {
  document: { createElement: () => undefined },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
} as unknown as Window

/** What `patches/@remix-run+router` promises; without it the act's answer never comes. */
test('an act that is answered while the next page is still being discovered is told, and that page opens', async () => {
  const discovered = gate()
  const answered = gate()
  let reads = 0
  const routes: AgnosticDataRouteObject[] = [
    {
      id: 'frame',
      path: '/',
      loader: () => ++reads,
      children: [{ id: 'act', path: 'act', action: () => answered.opened.then(() => 'done') }],
    } as AgnosticDataRouteObject,
  ]
  const router = createRouter({
    routes,
    history: createMemoryHistory(),
    window: page,
    async patchRoutesOnNavigation({ path, patch }) {
      if (path !== '/far') return
      await discovered.opened
      patch('frame', [{ id: 'far', path: 'far', loader: () => 'there' }])
    },
  }).initialize()
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
})
