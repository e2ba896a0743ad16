import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { RequestFacts } from '#app/personal-data/request-facts.tsx'
import { Button } from '#app/ui/button.tsx'
import type { QueuedRequest } from '#server/personal-data/contract.ts'
import type { Asked } from './route.tsx'

/** Who asks, what, until when; and the two answers. */
export function RequestRow({ request, onAsk }: { request: QueuedRequest; onAsk: (asked: Asked) => void }) {
  const t = useText()
  const { requester, kind, state, refusal } = request
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 px-5 py-4 max-md:px-4">
      <RequestFacts request={request} now={requester} heading="h3">
        {requester.isErased ? (
          <p className="text-ink-2">{t('personalData.queue.erasedPerson')}</p>
        ) : (
          <p>
            <Link to={`/admin/people/${requester.id}`} className="font-semibold break-words">
              {requester.fullName}
            </Link>
            <span className="block text-sm break-words text-ink-2">
              {t('shell.personLine', { office: requester.office, department: requester.department })}
              {' · '}
              {requester.email}
            </span>
          </p>
        )}
      </RequestFacts>
      {state === 'open' &&
        (refusal === 'data-request-own' ? (
          <p className="max-w-60 text-sm text-ink-2">{t('personalData.queue.own')}</p>
        ) : (
          <span className="flex flex-wrap gap-2 max-md:w-full">
            <Button
              size="sm"
              variant={kind === 'erase' ? 'danger' : 'primary'}
              onClick={() => onAsk({ request, decision: 'fulfil' })}
            >
              {t(`personalData.queue.fulfil.${kind}`)}
            </Button>
            <Button size="sm" onClick={() => onAsk({ request, decision: 'refuse' })}>
              {t('personalData.queue.refuse')}
            </Button>
          </span>
        ))}
    </li>
  )
}
