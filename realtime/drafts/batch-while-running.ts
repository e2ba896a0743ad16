/**
 * Batches requests: the first runs at once, those that come while it runs go together in the next run.
 * A run of several that fails is tried once more one by one, so that each hears of its own error only.
 */
export function batchWhileRunning<Request, Answer>(
  run: (requests: readonly Request[]) => Promise<readonly Answer[]>,
): (request: Request) => Promise<Answer> {
  interface Waiting {
    readonly request: Request
    resolve(answer: Answer): void
    reject(error: unknown): void
  }
  let waiting: Waiting[] = []
  let isRunning = false

  async function runOnce(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await run(batch.map(({ request }) => request))
      for (const [i, { resolve, reject }] of batch.entries()) {
        const answer = answers[i]
        if (answer === undefined) reject(new Error('a request of a batch was not answered'))
        else resolve(answer)
      }
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error)
      else for (const each of batch) await runOnce([each])
    }
  }

  async function runAll(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await runOnce(batch)
    }
    isRunning = false
  }

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject })
      if (!isRunning) void runAll()
    })
}
