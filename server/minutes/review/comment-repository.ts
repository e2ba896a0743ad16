import type { Tx } from '#server/kernel/transaction.ts'

export async function insertComment(
  tx: Tx,
  comment: {
    readonly id: string
    readonly workshopId: string
    readonly part: string
    readonly departmentId: string
    readonly authorId: string
    readonly text: string
    readonly at: Date
  },
): Promise<void> {
  await tx.minutesComment.create({ data: comment })
}

export async function answerOfComment(
  tx: Tx,
  id: string,
  said: {
    readonly isAccepted: boolean
    readonly answer: string
    readonly answeredById: string
    readonly answeredAt: Date
  },
): Promise<void> {
  await tx.minutesComment.update({ where: { id }, data: said })
}
