export interface Timing {
  readonly name: string
  readonly ms: number
}

/** Runs each of the tasks in turn, by so many at once; milliseconds of each. */
export async function measure(
  names: readonly string[],
  atOnce: number,
  run: (name: string, at: number) => Promise<unknown>,
): Promise<Timing[]> {
  const timings: Timing[] = []
  let next = 0
  async function work(): Promise<void> {
    for (let at = next++; at < names.length; at = next++) {
      const name = names[at] ?? ''
      const start = performance.now()
      await run(name, at)
      timings.push({ name, ms: performance.now() - start })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return timings
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)
  return Math.round((sorted[Math.max(0, at)] ?? 0) * 10) / 10
}
