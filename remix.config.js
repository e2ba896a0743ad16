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
    // All routes are named in the first page: asking for them one by one fails without network, and warns in between.
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}

export default remixConfig
