import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { MandateView } from '#server/administration/contract.ts'
import { AskAct } from './ask-act.tsx'
import { periodWords, standingTone } from './period-words.ts'

interface MandateRowProps {
  mandate: MandateView
  mayEnd: boolean
  /** Names the delegate and the body, where the page is not the delegate's. */
  isNamed?: boolean
}

/** Who signs for whom, from when to when, by what; ended early by a button that asks. */
export function MandateRow({ mandate, mayEnd, isNamed = false }: MandateRowProps) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const [isAsking, setAsking] = useState(false)
  const { delegate, documentNumber, documentDate, standing, endedEarly } = mandate
  const document =
    documentNumber && documentDate
      ? t('administration.mandates.document', { number: documentNumber, date: format.date(documentDate) })
      : (documentNumber ?? t('administration.mandates.noDocument'))
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-5 py-3 max-md:px-4">
      <div className="min-w-0 flex-1 basis-64">
        {isNamed && (
          <p className="break-words">
            {delegate.isErased ? (
              <span className="font-semibold">{delegate.fullName}</span>
            ) : (
              <Link to={`/admin/people/${delegate.id}`} className="font-semibold">
                {delegate.fullName}
              </Link>
            )}
            <span className="block text-sm text-ink-2">
              {[delegate.office, mandate.department.shortName].filter(Boolean).join(' · ')}
            </span>
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{t(`administration.mandates.kinds.${mandate.kind}`)}</span>
          <span>{t('administration.mandates.for', { name: mandate.delegatorName })}</span>
          <Chip tone={standingTone(standing)}>
            {endedEarly ? t('administration.mandates.endedEarly') : t(`administration.roles.standing.${standing}`)}
          </Chip>
        </p>
        <p className="text-sm text-ink-2">
          {endedEarly ? document : `${periodWords(t, format, mandate)} · ${document}`}
        </p>
      </div>
      {mayEnd && standing !== 'over' && (
        <Button
          size="sm"
          aria-label={t('administration.mandates.endFor', { name: delegate.fullName })}
          onClick={() => setAsking(true)}
        >
          {t('administration.mandates.end')}
        </Button>
      )}
      {isAsking && (
        <AskAct
          title={t('administration.mandates.endTitle', { name: delegate.fullName })}
          body={t('administration.mandates.endBody')}
          actLabel={t('administration.mandates.end')}
          tone="danger"
          fields={{ intent: 'end-mandate', mandateId: mandate.id }}
          onDone={() => {
            toaster.show({ tone: 'ok', text: t('administration.mandates.ended', { name: delegate.fullName }) })
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
