import { Link } from '@remix-run/react'
import { CircleCheck, VenetianMask } from 'lucide-react'
import { useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { remainingIn } from '#server/cases/anonymised/contract.ts'
import type { CaseForm } from '#server/cases/case-view.ts'
import type { CaseSectionText } from '#server/cases/content/contract.ts'

/** What a copy may still tell of people, part by part, while one writes; and the files that wait for another person. */
export function AnonymisedCard({ form, sections }: { form: CaseForm; sections: readonly CaseSectionText[] }) {
  const t = useText()
  const left = useMemo(() => remainingIn(form.head, sections), [form.head, sections])
  const { files = [], from = null } = form.anonymised ?? {}
  return (
    <Card title={t('anonymised.title')}>
      {from && (
        <p className="mb-3 break-words">
          {t('anonymised.from')}{' '}
          <Link to={`/cases/${from.id}`} lang="vi">
            {[from.code, from.title].filter(Boolean).join(' · ')}
          </Link>
        </p>
      )}
      {form.abilities.publish && form.state === 'draft' && <p className="mb-3">{t('anonymised.review')}</p>}
      <div role="status" className="grid gap-3">
        {left.length === 0 ? (
          <p className="flex items-start gap-2">
            <CircleCheck size={20} aria-hidden className="mt-0.5 flex-none text-ok" />
            {t('anonymised.clean')}
          </p>
        ) : (
          <div>
            <p className="flex items-start gap-2 font-medium">
              <VenetianMask size={20} aria-hidden className="mt-0.5 flex-none text-warn" />
              {t('anonymised.left', { count: left.length })}
            </p>
            <ul className="mt-1 list-disc pl-11">
              {left.map(({ part, kind, text }) => (
                <li key={`${part} ${text}`} className="break-words">
                  {t('anonymised.inPart', {
                    part: part === 'title' ? t('cases.parts.title') : t(`cases.sections.${part}`),
                    kind: t(`anonymised.kinds.${kind}`),
                    text,
                  })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {files.length > 0 && (
          <div>
            <p className="font-medium">{t('anonymised.files')}</p>
            <ul className="mt-1 list-disc pl-6">
              {files.map(({ attachmentId, title, why }) => (
                <li key={attachmentId} className="break-words">
                  {t(`anonymised.fileWhy.${why}`, { title })}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  )
}
