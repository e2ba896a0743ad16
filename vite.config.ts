import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

// Types of loaders and actions as they arrive with single fetch.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // The HTTP server is ours (server/http); Vite runs inside it in development.
  server: { middlewareMode: true },
  build: { target: 'es2022', sourcemap: false },
})
