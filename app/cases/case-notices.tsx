import { Link } from '@remix-run/react'
import { EyeOff, FilePen, VenetianMask } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'
import type { CaseView } from '#server/cases/case-view.ts'
import { isInForce, nameOf } from './reference-words.ts'

/** What one should know before reading: whose it is, whether it is the newest, whether its law still holds. */
export function CaseNotices({ one }: { one: CaseView }) {
  const t = useText()
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      {one.state === 'draft' && <Notice icon={FilePen}>{t('cases.page.isDraft')}</Notice>}
      {one.state === 'withdrawn' && (
        <Notice tone="warn" icon={EyeOff} title={t('cases.page.isWithdrawn')}>
          <span className="break-words whitespace-pre-wrap">{one.withdrawal}</span>
        </Notice>
      )}
      {one.isAnonymised && <Notice icon={VenetianMask}>{t('anonymised.notice')}</Notice>}
      {one.isFormer && (
        <Notice>
          {t('cases.page.isFormer', { number: one.version })}{' '}
          <Link to={`/cases/${one.id}`}>{t('cases.page.openNewest')}</Link>
        </Notice>
      )}
      {one.hasUnpublished && !one.isFormer && (
        <Notice>
          {t('cases.page.hasUnpublished')}{' '}
          <Link to={`/cases/${one.id}?diff=work#diff`} preventScrollReset>
            {t('cases.page.seeChanges')}
          </Link>
        </Notice>
      )}
      <ReviewNotice one={one} />
      <LawNotice one={one} />
    </div>
  )
}

function ReviewNotice({ one }: { one: CaseView }) {
  const t = useText()
  const { send, isBusy, failure } = useToldAct(`/cases/${one.id}`, { words: t('cases.page.settled') })
  if (one.reviews.length === 0) return null
  return (
    <Notice
      tone="warn"
      title={t('cases.page.reviewTitle')}
      actions={
        one.abilities.settle && (
          <Button size="sm" busy={isBusy} onClick={() => send({ intent: 'settle' })}>
            {t('cases.page.settle')}
          </Button>
        )
      }
    >
      {one.reviews.flatMap(({ document, acting, relation }) =>
        document && acting
          ? [
              <span key={`${document.id} ${acting.id}`} className="block break-words">
                {t(relation === 'replaces' ? 'cases.page.reviewReplaced' : 'cases.page.reviewAmended', {
                  document: nameOf(document),
                  acting: nameOf(acting),
                })}
              </span>,
            ]
          : [],
      )}
      {failure && <span className="block text-error">{t.failure(failure)}</span>}
    </Notice>
  )
}

/** The case follows the law of its time; who follows the case today is told what has changed. */
function LawNotice({ one }: { one: CaseView }) {
  const t = useText()
  const gone = [...new Map(one.references.map((reference) => [reference.document.id, reference])).values()].filter(
    ({ today }) => !isInForce(today),
  )
  if (gone.length === 0) return null
  const words = gone.map(({ document, successors }) =>
    successors.length > 0
      ? t('cases.page.lawGoneWith', { document: nameOf(document), successors: successors.map(nameOf).join(', ') })
      : t('cases.page.lawGone', { document: nameOf(document) }),
  )
  return (
    <Notice tone="warn" title={t('cases.page.lawTitle')}>
      {t('cases.page.lawLead')} {words.join('; ')}.
    </Notice>
  )
}
