/** How many bodies are read at the same time: of one person, of all. */
export interface UploadSlots {
  /** The function that gives the place back, or null when all are taken. */
  take(userId: string): (() => void) | null
}

export function createUploadSlots(most: { readonly perPerson: number; readonly inAll: number }): UploadSlots {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take(userId) {
      const own = taken.get(userId) ?? 0
      if (own >= most.perPerson || all >= most.inAll) return null
      taken.set(userId, own + 1)
      all += 1
      return () => {
        all -= 1
        const left = (taken.get(userId) ?? 1) - 1
        if (left === 0) taken.delete(userId)
        else taken.set(userId, left)
      }
    },
  }
}
