import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { createNames, toCsv } from './archive-names.ts'
import { dossierText, partsOf } from './dossier-parts.ts'
import type { ArchivePart, DossierDeps } from './dossier-ports.ts'

export interface TakenDossier {
  readonly fileName: string
  readonly body: Readable
}

/** The papers of one workshop as one archive. */
export interface Dossier {
  /** As far as the actor may read each part; who may not read the workshop is told that it is not there. */
  take(actor: Actor, workshopId: string): Promise<Result<TakenDossier, Failure>>
}

export function createDossier(deps: DossierDeps): Dossier {
  return {
    async take(actor, workshopId) {
      const read = await deps.workshops.read(actor, workshopId)
      if (!read.ok) return read
      const workshop = read.value
      const nameOf = createNames()
      const parts = (await partsOf(deps, actor, workshop)).map((part) => ({ ...part, path: nameOf(part.path) }))
      await deps.transactor.run(({ tx }) =>
        deps.audit.append(tx, actor.userId, {
          action: 'workshop.take-dossier',
          subject: { kind: 'workshop', id: workshopId },
          details: { files: parts.length },
        }),
      )
      const fileName = `${dossierText('dossier.files.archive', { code: workshop.code })}.zip`
      return ok({ fileName, body: Readable.from(deps.zip(withIndex(parts), deps.clock.now())) })
    },
  }
}

/** Each file is summed as it goes by; the index behind them names all. */
function withIndex(parts: readonly ArchivePart[]): ArchivePart[] {
  const t = dossierText
  const lines: string[][] = [
    [t('dossier.index.order'), t('dossier.index.file'), t('dossier.index.size'), t('dossier.index.hash')],
  ]
  const summed = parts.map(
    ({ path, open }): ArchivePart => ({
      path,
      async *open() {
        const hash = createHash('sha256')
        let size = 0
        for await (const chunk of open()) {
          hash.update(chunk)
          size += chunk.byteLength
          yield chunk
        }
        lines.push([String(lines.length), path, String(size), hash.digest('hex')])
      },
    }),
  )
  const index: ArchivePart = {
    path: `${t('dossier.files.index')}.csv`,
    open: () => [Buffer.from(toCsv(lines), 'utf8')],
  }
  return [...summed, index]
}
