import type { Actor } from '#server/kernel/actor.ts'
import type { NoticeFacts, NoticeSubject } from './contract.ts'
import type { SubjectPorts } from './notices-ports.ts'

/**
 * Those notices whose subject the person may read now, each with its names. A subject that no module describes has
 * neither name nor secret: its notice stays.
 */
export async function readableNotices<N extends Pick<NoticeFacts, 'about'>>(
  subjects: SubjectPorts,
  actor: Actor,
  notices: readonly N[],
): Promise<{ notice: N; subject: NoticeSubject }[]> {
  const known = new Map<string, ReadonlyMap<string, Pick<NoticeSubject, 'code' | 'title'>>>()
  for (const kind of new Set(notices.map((notice) => notice.about.kind))) {
    const ids = notices.filter((notice) => notice.about.kind === kind).map((notice) => notice.about.id)
    const describe = subjects[kind]
    if (describe) known.set(kind, await describe(actor, [...new Set(ids)]))
  }
  return notices.flatMap((notice) => {
    const { kind, id } = notice.about
    const described = known.get(kind)
    if (!described) return [{ notice, subject: { kind, id, code: '', title: '' } }]
    const names = described.get(id)
    return names ? [{ notice, subject: { kind, id, ...names } }] : []
  })
}
