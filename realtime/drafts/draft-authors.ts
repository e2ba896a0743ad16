import type { ClientBinding, DraftLog } from './draft-log.ts'

export interface DraftAuthors {
  /** Whom a Yjs client id belongs to; undefined while it is free. */
  ownerOf(clientId: number): string | undefined
  /** Binds free ids to a person, committed before it resolves; afterwards ask ownerOf. Rejects when the store fails. */
  bind(clientIds: readonly number[], userId: string): Promise<void>
  /** The client id under which the server writes for somebody; free of clients for as long as the draft is loaded. */
  serverClientFor(by: { userId: string } | 'system'): number
}

/** Who wrote what in one draft (decisions.md "Authorship"): client ids and their people, in memory and in the log. */
export function createDraftAuthors(deps: {
  draftId: string
  log: Pick<DraftLog, 'bindClients'>
  clients: readonly ClientBinding[]
}): DraftAuthors {
  const owners = new Map(deps.clients.map(({ clientId, userId }) => [clientId, userId]))
  const serverClients = new Map<string, number>()

  return {
    ownerOf: (clientId) => owners.get(clientId),
    async bind(clientIds, userId) {
      const free = clientIds.filter((clientId) => !owners.has(clientId))
      if (free.length === 0) return
      for (const binding of await deps.log.bindClients(deps.draftId, free, userId)) {
        owners.set(binding.clientId, binding.userId)
      }
    },
    serverClientFor(by) {
      const key = by === 'system' ? 'system' : by.userId
      const known = serverClients.get(key)
      if (known !== undefined) return known
      const clientId = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
      serverClients.set(key, clientId)
      if (by === 'system') owners.set(clientId, 'system')
      return clientId
    },
  }
}
