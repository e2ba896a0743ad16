import type { Import } from './source-file.ts'

/** What an imported file is, by the columns of the table in ARCHITECTURE.md. */
type Target =
  | 'app'
  | 'contract'
  | 'language'
  | 'kernel'
  | 'database-client'
  | 'server'
  | 'protocol'
  | 'realtime'
  | 'seed'

type Permission = 'values' | 'types' | 'no'

/** Why this import is not allowed, or null. Files of the seed, tests, benches and scripts may import anything. */
export function refusalOf(from: string, one: Import): string | null {
  if (one.target === null || isTest(from)) return null
  if (isTest(one.target) && !one.target.startsWith('prisma/'))
    return `${from} imports ${one.specifier}: that is for tests`
  const target = kindOf(one.target)
  if (target === null) return null
  const permission = permissionOf(from, one.target, target)
  if (permission === 'values' || (permission === 'types' && one.typeOnly)) return null
  const what = permission === 'types' ? 'only types of' : 'nothing of'
  return `${from} imports ${one.specifier}: it may use ${what} that place (${target})`
}

function kindOf(target: string): Target | null {
  if (target.startsWith('server/database/')) return 'database-client'
  if (/^server\/(.+\/)?contract\.ts$/.test(target)) return 'contract'
  if (target.startsWith('server/language/')) return 'language'
  if (target.startsWith('server/kernel/')) return 'kernel'
  if (target.startsWith('server/')) return 'server'
  if (target.startsWith('realtime/protocol/')) return 'protocol'
  if (target.startsWith('realtime/')) return 'realtime'
  if (target.startsWith('app/')) return 'app'
  return target.startsWith('prisma/') ? 'seed' : null
}

function permissionOf(from: string, to: string, target: Target): Permission {
  if (from.startsWith('app/')) return appMay[target]
  if (from.startsWith('realtime/')) return realtimeMay(from, to, target)
  if (isComposing(from)) return target === 'app' ? 'types' : 'values'
  if (from.startsWith('server/database/')) return target === 'app' || target === 'realtime' ? 'no' : 'values'
  if (from.startsWith('server/')) return moduleMay(from, to, target)
  return 'values'
}

/** A module imported by value from a route would be a second instance of it: only pure files may be. */
const appMay: Record<Target, Permission> = {
  app: 'values',
  contract: 'values',
  language: 'values',
  kernel: 'types',
  server: 'types',
  protocol: 'values',
  realtime: 'no',
  'database-client': 'no',
  seed: 'no',
}

/** server/index.ts, start.ts, compose.ts … and server/http put the parts together. */
function isComposing(from: string): boolean {
  return from.startsWith('server/http/') || /^server\/[^/]+$/.test(from)
}

function moduleMay(from: string, to: string, target: Target): Permission {
  if (target === 'contract' || target === 'language' || target === 'kernel' || target === 'protocol') return 'values'
  if (target === 'server') return moduleOf(from) === moduleOf(to) || isRootFile(to) ? 'values' : 'types'
  if (target === 'database-client') return from.endsWith('-repository.ts') ? 'values' : 'types'
  return 'no'
}

function realtimeMay(from: string, to: string, target: Target): Permission {
  if (target === 'contract' || target === 'language' || target === 'kernel' || target === 'protocol') return 'values'
  if (target === 'server') return isRealtimeRoot(from) && to.startsWith('server/http/') ? 'values' : 'types'
  if (target !== 'realtime') return 'no'
  // attach.ts wires all subjects to server/http; a subject knows itself only.
  return isRealtimeRoot(from) || subjectOf(from) === subjectOf(to) ? 'values' : 'types'
}

function moduleOf(file: string): string {
  return file.split('/')[1] ?? ''
}

/** server/project-root.ts, start-error.ts: the process, not a domain module. */
function isRootFile(file: string): boolean {
  return /^server\/[^/]+$/.test(file)
}

function subjectOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function isRealtimeRoot(file: string): boolean {
  return /^realtime\/[^/]+$/.test(file)
}

/** Tests, their set-up in `testing/` beside them, and the folders that serve them. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(file) || /^(test|bench|prisma|scripts)\//.test(file)
}
