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
/** Small things of every page that need nothing but each other and the framework. */
const GROUND = new RegExp(
  [
    '/app/i18n/',
    '/app/ui/(class-names|button-style|button|spinner|link-button|chip|department-chip|mark|avatar|icon|copy-button|toast|toast-item|demo-chip)\\.',
    '/app/live/(keep-loading|page-data|steady-requests|connection-store|revalidate-soon|lock-store)\\.',
    '/app/shell/(document-settings|use-reader|use-connection|route-progress|not-sent-toast|wait-for-network|error-content|error-page|security-sentence|server-clock|status-bar)\\.',
    '/server/language/(calendar|dates|date-words|date-parsing|zone|numbers|text|locale|name|nfc)\\.',
    '/server/kernel/result\\.',
    '/use-intl/',
    '/lucide-react/dist/esm/(Icon|createLucideIcon|context|shared)',
    '/lucide-react/dist/esm/icons/(messages-square|bell|wifi|wifi-off|wifi-low|settings-2|copy|check|notebook-pen|shield-exclamation-point|sliders-horizontal|circle-exclamation-point|circle-check|list-checks|info|search|loader-circle|x|plus|chevron-(left|right|down))\\.',
  ].join('|'),
)

/**
 * What every page carries lies in two files: many little ones compress worse. Nothing else is put together by hand or by
 * size (`experimentalMinChunkSize`): a small neighbour brings along what a page does not need, and files that need each
 * other break when the page starts (a test looks for such).
 */
function chunkOf(id: string): string | undefined {
  if (FRAMEWORK.test(id)) return 'framework'
  return GROUND.test(id) ? 'ground' : undefined
}
