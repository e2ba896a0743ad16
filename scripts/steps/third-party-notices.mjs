import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Vite plugin: one file with the licences of every package that went into the browser's build. The licence comments
 * inside the code are left out of it, so this is where they stand.
 * @returns {import('vite').Plugin}
 */
export function thirdPartyNotices() {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      if (this.environment?.name === 'ssr') return
      const folders = new Set()
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) folders.add(packageFolder(id))
      }
      folders.delete(null)
      const notices = [...folders].map(noticeOf).sort()
      this.emitFile({
        type: 'asset',
        fileName: 'third-party-notices.txt',
        source: notices.join(`\n${'-'.repeat(80)}\n`),
      })
    },
  }
}

/** The package that a module belongs to: what follows the last node_modules, scope included. */
function packageFolder(id) {
  const match = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id.replace(/^\0/, '').split('?')[0])
  return match ? match[1] : null
}

function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  const text = file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8').trim() : ''
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see its repository'})\n\n${text}\n`
}
