import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import settings from './remix.config.js'

export default defineConfig({
  plugins: [remix(settings)],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  build: { target: 'es2020', assetsInlineLimit: 0 },
})
