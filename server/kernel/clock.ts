/** Where time comes from. Tests inject a fake one (test/fakes/fake-clock.ts). */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
