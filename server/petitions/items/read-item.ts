import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { holdsItems } from '../drafts/petition.ts'
import { findBadge, personOf, type ShownItem } from './dress-item.ts'
import { EVIDENCE_FILES, isEvidenceShown } from './evidence-file-owner.ts'
import { loadEvidence } from './evidence-repository.ts'
import { factsOf, findItemFor } from './item-access.ts'
import { type ItemDeps, LEAVES_THE_CLUSTER, type Refusal } from './item-command.ts'
import { loadPeople } from './item-people-repository.ts'
import { abilitiesOn, type ItemAbilities, mayEdit, screens } from './item-policy.ts'
import type { ItemRecord, TransitionRecord } from './item-record.ts'
import { loadItem, loadItemsById, loadTransitions } from './item-repository.ts'
import type { EvidenceView, ItemForm, ItemView } from './item-view.ts'
import { dressCards, showItems } from './list-items.ts'
import { loadOpenMerge, loadOrigins } from './merge-repository.ts'
import { standingsOf } from './provision-standing.ts'
import { loadVersions } from './version-repository.ts'

/**
 * An item as its page shows it. Reading one that is not of the own department is a row of the audit log, like reading
 * a draft petition (decisions.md, "Audit").
 */
export async function readItem(deps: ItemDeps, actor: Actor, id: string): Promise<Result<ItemView, Refusal>> {
  const found = await findItemFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const [shown] = await showItems(deps, actor, [found.value.item])
  if (!shown) return fail('item-not-found')
  await recordReading(deps, actor, shown.item)
  return ok(await viewItem(deps, actor, shown))
}

/** The text as the form starts from it; only for who may write it. */
export async function openItemForm(deps: ItemDeps, actor: Actor, id: string): Promise<Result<ItemForm, Refusal>> {
  const found = await findItemFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { item } = found.value
  const facts = factsOf(item)
  if (!mayEdit(actor, facts))
    return fail(abilitiesOn(actor, facts).acts.length > 0 ? 'item-closed' : 'item-not-allowed')
  await recordReading(deps, actor, item)
  const [people, evidence, origins, transitions, standings] = await Promise.all([
    loadPeople(deps.prisma, [item.updatedById]),
    viewEvidence(deps, actor, { item, reading: 'own', content: item.content }),
    viewOrigins(deps, actor, item),
    loadTransitions(deps.prisma, item.id),
    standingsOf(deps.legalBasis, item.content, localDate(deps.clock.now())),
  ])
  return ok({
    id: item.id,
    code: item.code,
    state: item.state,
    isComposed: facts.isComposed,
    content: item.content,
    version: item.version,
    savedAt: item.updatedAt,
    savedBy: personOf(people, item.updatedById),
    evidence,
    origins,
    returned: await viewReturn(deps, transitions),
    standings,
    isSubmitted: facts.isSubmitted,
  })
}

export async function viewItem(deps: ItemDeps, actor: Actor, shown: ShownItem): Promise<ItemView> {
  const { item, reading, content } = shown
  const facts = factsOf(item)
  const [[card], evidence, origins, transitions, versions, merge, chain, standings] = await Promise.all([
    dressCards(deps, actor, [shown]),
    viewEvidence(deps, actor, shown),
    viewOrigins(deps, actor, item),
    loadTransitions(deps.prisma, item.id),
    reading === 'own' ? loadVersions(deps.prisma, item.id) : [],
    loadOpenMerge(deps.prisma, item.id),
    deps.chain.stepsOf(actor, { kind: 'petition-item', id: item.id }),
    // What was sent is judged on the day it was sent, what is being written today.
    standingsOf(deps.legalBasis, content, localDate(item.sentAt ?? deps.clock.now())),
  ])
  if (!card) throw new Error('a card of each item shown')
  const visible = transitions.filter((transition) => reading === 'own' || isSeenOutside(transition))
  const people = await loadPeople(deps.prisma, [
    item.createdById,
    ...visible.map((transition) => transition.actorId),
    ...versions.map((version) => version.authorId),
  ])
  const departments = await deps.departments.byIds([...people.values()].map((person) => person.departmentId))
  return {
    ...card,
    content,
    version: reading === 'own' ? item.version : (item.sentVersion ?? item.version),
    reading,
    missing: reading === 'own' ? facts.missing : [],
    abilities:
      card.place && holdsItems(card.place.petition.stage)
        ? whileDrafted(abilitiesOn(actor, facts))
        : abilitiesOn(actor, facts),
    createdBy: personOf(people, item.createdById),
    evidence,
    origins,
    mergedInto: merge && (await nameMerger(deps, actor, merge.composedId)),
    returned: await viewReturn(deps, visible),
    history: [...visible].reverse().map(({ id, act, at, actorId, reason }) => {
      const by = personOf(people, actorId)
      return {
        id,
        act,
        at,
        reason,
        by: by && { ...by, department: findBadge(departments, people.get(actorId)?.departmentId ?? null) },
      }
    }),
    versions: [...versions].reverse().map(({ number, at, authorId, isKept }) => ({
      number,
      at,
      by: personOf(people, authorId),
      isKept,
    })),
    chain,
    standings,
  }
}

/** One row for each item that somebody outside its department has read. */
export async function recordReading(
  deps: Pick<ItemDeps, 'transactor' | 'audit'>,
  actor: Actor,
  item: ItemRecord,
): Promise<void> {
  if (item.departmentId !== null && actor.departmentLineage.some((id) => id === item.departmentId)) return
  await deps.transactor.run((work) =>
    deps.audit.append(work.tx, actor.userId, {
      action: 'item.read',
      subject: { kind: 'petition-item', id: item.id },
      details: { state: item.state, version: item.sentVersion ?? item.version },
    }),
  )
}

/** What became a clause is not taken from under it (README I13); the petition's secretary loosens it first. */
function whileDrafted(abilities: ItemAbilities): ItemAbilities {
  return { ...abilities, acts: abilities.acts.filter((act) => !LEAVES_THE_CLUSTER.includes(act)) }
}

/** What passes inside a department is not told outside: who submitted, who approved, what the leader returned. */
function isSeenOutside({ act }: TransitionRecord): boolean {
  return act !== 'start' && act !== 'submit' && act !== 'approve' && act !== 'return-inside'
}

/** The reason stands as long as nobody has handed the text on again. */
async function viewReturn(deps: ItemDeps, transitions: readonly TransitionRecord[]): Promise<ItemView['returned']> {
  const last = transitions.at(-1)
  if (!last || (last.act !== 'return-inside' && last.act !== 'send-back')) return null
  const people = await loadPeople(deps.prisma, [last.actorId])
  return {
    reason: last.reason ?? '',
    at: last.at,
    by: people.get(last.actorId)?.fullName ?? '',
    isInside: last.act === 'return-inside',
  }
}

async function viewOrigins(deps: ItemDeps, actor: Actor, item: ItemRecord): Promise<ItemView['origins']> {
  if (item.departmentId !== null) return []
  const merges = await loadOrigins(deps.prisma, item.id)
  const shown = await showItems(
    deps,
    actor,
    await loadItemsById(
      deps.prisma,
      merges.map(({ originId }) => originId),
    ),
  )
  const cards = await dressCards(deps, actor, shown)
  return shown.flatMap(({ item: origin, content }, index) => {
    const card = cards[index]
    const isBase = merges.some((merge) => merge.originId === origin.id && merge.isBase)
    return card ? [{ ...card, content, isBase }] : []
  })
}

/** Own evidence, and of a composed item that of its origins, each with the department it came from. */
async function viewEvidence(deps: ItemDeps, actor: Actor, shown: ShownItem): Promise<EvidenceView[]> {
  const merges = shown.item.departmentId === null ? await loadOrigins(deps.prisma, shown.item.id) : []
  const origins = await loadItemsById(
    deps.prisma,
    merges.map(({ originId }) => originId),
  )
  const items = [shown, ...(await showItems(deps, actor, origins))]
  const evidence = (
    await loadEvidence(
      deps.prisma,
      items.map(({ item }) => item.id),
    )
  ).filter((one) => items.some((holder) => holder.item.id === one.itemId && isEvidenceShown(holder, one)))
  const files = await deps.files.current({ kind: EVIDENCE_FILES, ids: evidence.map(({ id }) => id) })
  const departments = await deps.departments.byIds([...files.values()].map((file) => file.departmentId))
  const isSecretariat = screens(actor, shown.item.clusterId)
  return evidence.map(({ id, title, itemId, createdAt }) => {
    const file = files.get(id) ?? null
    const early = actor.departmentId === file?.departmentId || isSecretariat
    const { item } = items.find((holder) => holder.item.id === itemId) ?? shown
    return {
      id,
      title,
      department: findBadge(departments, file?.departmentId ?? null),
      file,
      mayDownload: file !== null && (file.scanState === 'clean' || (file.scanState === 'unscanned' && early)),
      isSent:
        itemId !== shown.item.id || (item.departmentId !== null && item.sentAt !== null && createdAt <= item.sentAt),
    }
  })
}

async function nameMerger(deps: ItemDeps, actor: Actor, composedId: string): Promise<ItemView['mergedInto']> {
  const composed = await loadItem(deps.prisma, composedId)
  const [shown] = composed ? await showItems(deps, actor, [composed]) : []
  return shown ? { id: shown.item.id, code: shown.item.code, title: shown.content.title } : null
}
