import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { type ZipPart, zipStream } from '#server/kernel/zip-stream.ts'
import { textIn } from '#server/language/catalogue.ts'
import { formatDateTime, localDate } from '#server/language/dates.ts'
import type { Locale } from '#server/language/locale.ts'
import { HELD_KINDS, MOST_EXPORTS, type PersonalDataFailureCode } from '../contract.ts'
import { HELD_COLUMNS } from '../held-columns.ts'
import { countHeld, loadHeld } from '../held-repository.ts'
import { type PersonalDataDeps, refuseUnproven } from '../personal-data-ports.ts'
import { countExportsSince, holdOwnAccount, insertExport } from '../request-repository.ts'
import { columnsOf, type HeldTable, toCsv, toPage } from './copy-tables.ts'

export interface DataCopy {
  readonly fileName: string
  readonly bytes: AsyncIterable<Uint8Array>
}

const DAY = 24 * 60 * 60 * 1000

/**
 * [D4] A copy of what is held: a page to read, JSON for machines, a table a kind. Only for who has just proved to be the
 * person, a few times a day; the row of the act is written before the first byte leaves.
 */
export async function takeCopy(
  deps: PersonalDataDeps,
  actor: Actor,
  locale: Locale,
): Promise<Result<DataCopy, Failure<PersonalDataFailureCode>>> {
  const unproven = refuseUnproven(deps, actor)
  if (unproven) return unproven
  const at = deps.clock.now()
  const begun = await deps.transactor.attempt<Result<void, Failure<PersonalDataFailureCode>>>(async ({ tx }) => {
    await holdOwnAccount(tx, actor.userId)
    const tooOften = await refuseTooOften(tx, actor, at)
    if (tooOften) return tooOften
    await insertExport(tx, actor.userId, at)
    await deps.audit.append(tx, actor.userId, {
      action: 'personal-data.export',
      subject: { kind: 'user', id: actor.userId },
    })
    return ok()
  })
  if (!begun.ok) return begun
  const t = textIn(locale)
  const fileName = t('personalData.copy.fileName', { day: localDate(at) })
  return ok({ fileName, bytes: zipStream(entriesOf(deps, actor, locale, at), at) })
}

/** Said before the download begins, so that a refusal is a sentence on the page. */
export async function mayTakeCopy(
  deps: PersonalDataDeps,
  actor: Actor,
): Promise<Result<void, Failure<PersonalDataFailureCode>>> {
  return refuseUnproven(deps, actor) ?? (await refuseTooOften(deps.prisma, actor, deps.clock.now())) ?? ok()
}

async function refuseTooOften(db: Parameters<typeof countExportsSince>[0], actor: Actor, at: Date) {
  const taken = await countExportsSince(db, actor.userId, new Date(at.getTime() - DAY))
  return taken >= MOST_EXPORTS ? fail('data-export-too-often', { most: MOST_EXPORTS }) : null
}

async function* entriesOf(deps: PersonalDataDeps, actor: Actor, locale: Locale, at: Date): AsyncGenerator<ZipPart> {
  const t = textIn(locale)
  const parts: { kind: (typeof HELD_KINDS)[number]; count: number; tables: HeldTable[] }[] = []
  for (const kind of HELD_KINDS) {
    const part = { kind, count: 0, tables: [] as HeldTable[] }
    for (const held of HELD_COLUMNS.filter((one) => one.kind === kind)) {
      const { count } = await countHeld(deps.prisma, held, actor.userId)
      part.count += count
      // The log's rows are counted, not handed out (U5).
      if (count === 0 || kind === 'record') continue
      const table = { held, rows: await loadHeld(deps.prisma, held, actor.userId) }
      part.tables.push(table)
      if (columnsOf(held).length > 0) yield textPart(`csv/${kind}-${held.table}-${held.column}.csv`, toCsv(table))
    }
    parts.push(part)
  }
  const facts = {
    locale,
    title: t('personalData.copy.heading', { name: actor.fullName }),
    lead: t('personalData.copy.made', { time: formatDateTime(at) }),
  }
  yield textPart(t('personalData.copy.pageName'), toPage(t, facts, parts))
  const plain = parts.map(({ kind, count, tables }) => ({
    kind,
    title: t(`personalData.held.${kind}.title`),
    count,
    tables: tables.map(({ held, rows }) => ({ table: held.table, column: held.column, rows })),
  }))
  yield textPart('data.json', `${JSON.stringify({ madeAt: at, person: actor.userId, parts: plain }, null, 2)}\n`)
}

function textPart(path: string, text: string): ZipPart {
  return { path, open: () => [new TextEncoder().encode(text)] }
}
