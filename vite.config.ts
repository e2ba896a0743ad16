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
  // Licences stand in third-party-notices.txt; very small chunks join a neighbour (each costs about 150 bytes of gzip).
  esbuild: { legalComments: 'none' },
  build: {
    target: 'es2022',
    sourcemap: false,
    rollupOptions: {
      output: {
        experimentalMinChunkSize: 2000,
        // Forms stay by themselves: a small neighbour that every page needs would bring them along.
        manualChunks: (id) => (id.includes('/@conform-to/') ? 'forms' : undefined),
      },
    },
  },
})
