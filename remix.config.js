/**
 * Options of the Remix Vite plugin. `vite.config.ts` is `remix(remixConfig)`:
 * Remix with Vite does not read this file by itself (docs/decisions/001).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
const remixConfig = {
  appDirectory: 'app',
  // `npm test` builds beside the product, which may be running.
  buildDirectory: process.env.BUILD_DIRECTORY ?? 'build',
  future: {
    v3_fetcherPersist: true,
    // Named in the first page, all routes would be 8 kB of it.
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}

export default remixConfig
