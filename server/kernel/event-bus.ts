/**
 * "Subject X is now at version n": an event carries an id and a version, never content,
 * so whoever hears it reads afresh with its own rights.
 */
export interface DomainEvent {
  readonly name: string
  readonly subject: { readonly kind: string; readonly id: string; readonly version: number }
}

export interface EventBus {
  /** Called after the commit only (see transaction.ts). */
  publish(event: DomainEvent): void
  /** Returns the function that ends the subscription. A throwing listener never stops the others. */
  subscribe(listener: (event: DomainEvent) => void): () => void
}

export function createInProcessEventBus(reportError: (error: unknown) => void): EventBus {
  const listeners = new Set<(event: DomainEvent) => void>()
  return {
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          reportError(error)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
