import type { Appendix, Block } from '#server/documents/contract.ts'
import { formatDate, formatDateTime } from '#server/language/dates.ts'
import { officialText } from '../document/official-words.ts'
import type { AnswerView, RevisionView, SignerView } from './signing-view.ts'

/**
 * What goes with a frozen text when it is handed on: who confirmed it, then each reservation as an annex of its own with
 * its own hash. No part of what was hashed.
 */
export function signingAnnexes(
  revision: Pick<RevisionView, 'hash' | 'number' | 'frozenAt'>,
  signers: readonly SignerView[],
): Appendix[] {
  const reserved = signers.flatMap(({ answer }) => (answer?.kind === 'reserved' ? [answer] : []))
  return [confirmations(revision, signers), ...reserved.map(reservation)]
}

function confirmations(
  { hash, number, frozenAt }: Pick<RevisionView, 'hash' | 'number' | 'frozenAt'>,
  signers: readonly SignerView[],
): Appendix {
  const head = (['index', 'body', 'verdict', 'signer', 'time'] as const).map((key) =>
    officialText(`petitionSigning.official.columns.${key}`),
  )
  const rows = signers.map(({ department, answer }, index) => [
    String(index + 1),
    department.name,
    officialText(`petitionSigning.official.verdicts.${answer?.kind ?? 'none'}`),
    answer ? `${answer.signerName},\n${answer.signerOffice}` : '',
    answer ? formatDateTime(answer.at) : '',
  ])
  return {
    title: officialText('petitionSigning.official.confirmations'),
    body: [
      said(officialText('petitionSigning.official.confirmedText', { number, date: formatDate(frozenAt) })),
      hashLine(hash),
      { type: 'table', table: { columns: [4, 22, 13, 17, 12], head, rows } },
    ],
  }
}

function reservation({
  department,
  reservations,
  reservationHash,
  signerName,
  signerOffice,
  at,
}: AnswerView): Appendix {
  return {
    title: officialText('petitionSigning.official.reservation', { department: department.name }),
    body: [
      ...reservations.flatMap(({ clause, text }): Block[] => [
        { type: 'paragraph', runs: [{ text: clause, bold: true }] },
        ...text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(said),
      ]),
      said(
        officialText('petitionSigning.official.reservedBy', {
          signer: `${signerName}, ${signerOffice}`,
          time: formatDateTime(at),
        }),
      ),
      ...(reservationHash === null ? [] : [hashLine(reservationHash)]),
    ],
  }
}

/** By itself: a word as long as a line tears the justified line before it apart. */
function hashLine(hash: string): Block {
  return said(officialText('petitionSigning.official.hash', { hash }))
}

function said(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] }
}
