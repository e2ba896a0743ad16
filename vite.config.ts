import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'
import { thirdPartyNotices } from './scripts/steps/third-party-notices.mjs'

// Types of loaders and actions as they arrive with single fetch.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), thirdPartyNotices()],
  // The HTTP server is ours (server/http); Vite runs inside it in development.
  server: { middlewareMode: true },
  // Licences stand in third-party-notices.txt.
  esbuild: { legalComments: 'none' },
  build: {
    target: 'es2022',
    sourcemap: false,
    rollupOptions: {
      output: {
        onlyExplicitManualChunks: true,
        manualChunks: chunkOf,
      },
    },
  },
})

const FRAMEWORK = /\/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//
const FRAME =
  /\/app\/(shell\/(app-shell|rail|rooms|skip-link|status-bar|security-sentence|user-menu|use-connection|notices-bell|route-progress|idle-lock)|i18n\/|live\/(lock-store|revalidate-soon|subject-channel|unlock|idle-watch))|\/server\/language\/(text|locale|dates|date-words|zone|numbers)\.ts|lucide-react\/dist\/esm\/(?!icons)|\/use-intl\//

/**
 * What every page carries lies in two files, the framework and the frame: many little ones compress worse. Nothing else is
 * put together by hand or by size (`experimentalMinChunkSize`): a small neighbour brings along what a page does not need.
 */
function chunkOf(id: string): string | undefined {
  if (id.includes('/@conform-to/')) return 'forms'
  if (FRAMEWORK.test(id)) return 'framework'
  return FRAME.test(id) ? 'frame' : undefined
}
