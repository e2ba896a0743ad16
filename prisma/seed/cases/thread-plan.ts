/** A topic of the demo as a file of cases says it (server/discussions/exchange/contract.ts). */
export interface ThreadPlan {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly author: string
  readonly at: string
  readonly replies: readonly unknown[]
}

/** A moment of a day, by its hour (UTC, one digit). */
export const at = (day: string, hour: number) => `${day}T0${hour}:30:00.000Z`
