import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // The HTTP server is ours (server/http); Vite runs inside it in development.
  server: { middlewareMode: true },
  build: { target: 'es2022', sourcemap: false },
})
