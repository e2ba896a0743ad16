import type { Actor } from '#server/kernel/actor.ts'
import { SCAN_FAILURES } from '../contract.ts'
import { placesOf } from '../file-places.ts'
import { type FileHolder, loadHolders } from '../file-repository.ts'
import { loadFailing } from '../scan/scan-repository.ts'
import { TELL_AFTER_ATTEMPTS } from '../scan/scan-troubles.ts'
import {
  type FailingFileView,
  type HeldFileView,
  type HolderView,
  QUARANTINE_PAGE_SIZE,
  type QuarantineList,
  type QuarantineListInput,
} from './contract.ts'
import { type HeldRecord, loadHeldPage } from './held-repository.ts'
import type { QuarantineDeps } from './quarantine.ts'
import { mayRelease, mayRemove } from './quarantine-policy.ts'

/** Held files, the newest first, and the files whose scans keep failing. */
export async function listQuarantine(deps: QuarantineDeps, input: QuarantineListInput): Promise<QuarantineList> {
  const filter = { state: input.state === 'all' ? null : input.state, code: input.code }
  const page = { skip: (input.page - 1) * QUARANTINE_PAGE_SIZE, take: QUARANTINE_PAGE_SIZE }
  const { rows, total } = await loadHeldPage(deps.prisma, filter, page)
  const lines = await Promise.all(
    rows.map(async (held) => ({
      id: held.id,
      state: held.state,
      heldAt: held.heldAt,
      size: held.size,
      codes: [...new Set(held.findings.map(({ code }) => code))],
      holders: await viewHolders(deps, await holdersOf(deps, held)),
    })),
  )
  return { rows: lines, total, page: input.page, failing: await viewFailing(deps) }
}

export async function viewHeld(deps: QuarantineDeps, actor: Actor, held: HeldRecord): Promise<HeldFileView> {
  const { id, state, heldAt, size, sha256, mediaType, findings, decidedAt, decidedById, reason } = held
  const holders = await holdersOf(deps, held)
  const people = decidedById ? await deps.people([decidedById]) : null
  return {
    ...{ id, state, heldAt, size, sha256, mediaType, findings },
    holders: await viewHolders(deps, holders),
    decision: decidedAt && { at: decidedAt, by: badge(people?.get(decidedById ?? '')), reason },
    mayRelease: mayRelease(actor, { state, holders }),
    mayRemove: mayRemove(actor, held),
  }
}

/** While it is held, who holds it now; afterwards, who held it when it was decided. */
async function holdersOf(deps: QuarantineDeps, held: HeldRecord): Promise<readonly FileHolder[]> {
  return held.state === 'held' ? loadHolders(deps.prisma, held.sha256, 'all') : held.holders
}

async function viewFailing(deps: QuarantineDeps): Promise<FailingFileView[]> {
  const rows = await loadFailing(deps.prisma, TELL_AFTER_ATTEMPTS)
  return Promise.all(
    rows.map(async (row) => ({
      sha256: row.sha256,
      attempts: row.scanAttempts,
      failure: SCAN_FAILURES.find((code) => code === row.scanFailure) ?? null,
      nextAt: row.scanNotBefore,
      holders: await viewHolders(deps, await loadHolders(deps.prisma, row.sha256, 'all')),
    })),
  )
}

async function viewHolders(deps: QuarantineDeps, holders: readonly FileHolder[]): Promise<HolderView[]> {
  const [people, departments, placed] = await Promise.all([
    deps.people(holders.map((holder) => holder.uploadedById)),
    deps.departments.byIds(holders.map((holder) => holder.departmentId)),
    placesOf(deps.owners(), deps.prisma, holders),
  ])
  return placed.map(({ holder, place }) => {
    const department = departments.get(holder.departmentId)
    return {
      name: holder.name,
      sentAt: holder.createdAt,
      sender: badge(people.get(holder.uploadedById)),
      department: department ? { code: department.code, hue: department.hue, shortName: department.shortName } : null,
      place: place && { kind: place.subject.kind, code: place.code, title: place.title },
    }
  })
}

function badge(person: { id: string; fullName: string; office: string } | undefined) {
  return person ? { id: person.id, fullName: person.fullName, office: person.office } : null
}
