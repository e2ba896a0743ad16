import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian's package puts the plugins; null, with a word on the console, where Janus is neither here nor to be had. */
export function findJanus(): { readonly plugins: string; readonly transports: string } | null {
  const found = installed() ?? (install() ? installed() : null)
  if (!found)
    console.log('Janus is not here and could not be installed (package janus): compared with bare mediasoup alone.')
  return found
}

function installed() {
  if (spawnSync('janus', ['--version'], { stdio: 'ignore' }).error) return null
  const { stdout } = spawnSync('dpkg', ['-L', 'janus'], { encoding: 'utf8' })
  const plugin = (stdout ?? '').split('\n').find((file) => file.endsWith('/plugins/libjanus_videoroom.so'))
  if (!plugin || !existsSync(plugin)) return null
  const plugins = plugin.slice(0, plugin.lastIndexOf('/'))
  return { plugins, transports: plugins.replace(/plugins$/, 'transports') }
}

function install(): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error) return false
  console.log('installing Janus (apt-get install janus)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: 300_000 }).status === 0
  const packages = ['install', '-y', '--no-install-recommends', 'janus']
  return apt(...packages) || (apt('update') && apt(...packages))
}
