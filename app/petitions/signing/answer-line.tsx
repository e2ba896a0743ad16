import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { AnswerView } from '#server/petitions/signing/signing-view.ts'

/** Who answered for a body, when, with which reservations or why not; and since when it is void. */
export function AnswerLine({ answer }: { answer: AnswerView }) {
  const t = useText()
  const format = useFormat()
  const { signerName, signerOffice, isDelegated, at, reason, reservations, reservationHash, voided } = answer
  const office = isDelegated ? `${signerOffice} (${t('petitionSigning.list.delegated')})` : signerOffice
  return (
    <div className="min-w-0 text-sm text-ink-2">
      <p className="break-words">
        {t('petitionSigning.list.signed', { name: signerName, office, time: format.dateTime(at) })}
      </p>
      {reason && <p className="break-words">{t('petitionSigning.list.reason', { text: reason })}</p>}
      {reservations.length > 0 && (
        <ul className="mt-1 grid gap-1 text-ink">
          {reservations.map(({ cid, clause, text }) => (
            <li key={cid} className="border-l-2 border-reserve pl-2 break-words whitespace-pre-line">
              <span className="font-semibold">{clause}</span>
              {`\n${text}`}
            </li>
          ))}
        </ul>
      )}
      {reservationHash && <p className="font-mono text-xs break-all">SHA-256 {reservationHash}</p>}
      {voided && (
        <p className="break-words">
          {t('petitionSigning.list.void', { time: format.dateTime(voided.at), name: voided.by })}{' '}
          {voided.reason === null
            ? t('petitionSigning.list.replaced')
            : t('petitionSigning.list.voidReason', { text: voided.reason })}
        </p>
      )}
    </div>
  )
}
