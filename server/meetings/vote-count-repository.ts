import type { Tx } from '#server/kernel/transaction.ts'

/** Every option from the start: which rows there are tells nothing. */
export async function startCounts(tx: Tx, voteId: string, options: readonly string[]): Promise<void> {
  await tx.meetingVoteCount.createMany({ data: options.map((choice) => ({ voteId, choice, count: 0 })) })
}

export async function countSecretChoice(tx: Tx, voteId: string, choice: string): Promise<void> {
  await tx.meetingVoteCount.update({ where: { voteId_choice: { voteId, choice } }, data: { count: { increment: 1 } } })
}

export async function readCounts(tx: Tx, voteId: string): Promise<Record<string, number>> {
  const rows = await tx.meetingVoteCount.findMany({ where: { voteId } })
  return Object.fromEntries(rows.map(({ choice, count }) => [choice, count]))
}
