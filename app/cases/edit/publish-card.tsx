import { CircleAlert, CircleCheck, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { remainingIn } from '#server/cases/anonymised/contract.ts'
import type { CaseForm } from '#server/cases/case-view.ts'
import {
  CASE_SECTIONS,
  type CaseSectionText,
  isAboutDenunciation,
  type MissingPart,
  missingIn,
  REQUIRED_HEAD,
} from '#server/cases/content/contract.ts'
import { screenLines } from '#server/cases/screening/contract.ts'
import { PublishDialog } from '../publish-dialog.tsx'

/** What stands between this case and its readers, part by part, while one types; then the act. */
export function PublishCard({ form, sections }: { form: CaseForm; sections: readonly CaseSectionText[] }) {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const { head, abilities, bodies } = form
  const partName = (part: MissingPart) => {
    const section = CASE_SECTIONS.find((one) => one === part)
    const ofHead = [...REQUIRED_HEAD, 'sharedWith' as const].find((one) => one === part)
    return section ? t(`cases.sections.${section}`) : ofHead ? t(`cases.parts.${ofHead}`) : part
  }
  const missing = missingIn(head, sections)
  const refused = [
    { name: t('cases.parts.title'), lines: [head.title, head.place] },
    ...sections.map(({ section, text }) => ({ name: t(`cases.sections.${section}`), lines: text.split('\n') })),
  ].flatMap(({ name, lines }) =>
    [...new Set(screenLines(lines).map(({ code }) => code))].map((code) => t(`cases.publish.${code}`, { part: name })),
  )
  const needsAssurance = isAboutDenunciation(head)
  const isReady = missing.length + refused.length === 0
  const names = bodies.filter(({ id }) => head.sharedWith.includes(id)).map(({ shortName }) => shortName)
  return (
    <Card title={t('cases.publish.title')}>
      <div className="grid gap-3" role="status">
        {isReady && (
          <p className="flex items-start gap-2">
            <CircleCheck size={20} aria-hidden className="mt-0.5 flex-none text-ok" />
            {t('cases.publish.ready')}
          </p>
        )}
        {missing.length > 0 && (
          <div>
            <p className="flex items-start gap-2 font-medium">
              <CircleAlert size={20} aria-hidden className="mt-0.5 flex-none text-warn" />
              {t('cases.publish.missing')}
            </p>
            <ul className="mt-1 list-disc pl-11">
              {missing.map((part) => (
                <li key={part}>{partName(part)}</li>
              ))}
            </ul>
          </div>
        )}
        {refused.length > 0 && (
          <div>
            <p className="flex items-start gap-2 font-medium text-error">
              <ShieldAlert size={20} aria-hidden className="mt-0.5 flex-none" />
              {t('cases.publish.refused')}
            </p>
            <ul className="mt-1 list-disc pl-11">
              {refused.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <p className="mt-1 text-sm text-ink-2">{t('cases.publish.warned')}</p>
          </div>
        )}
      </div>
      <div className="mt-4 grid gap-2">
        {abilities.publish ? (
          <div>
            <Button
              variant="primary"
              disabledReason={
                isReady ? null : t('failures.case-incomplete', { count: missing.length + refused.length })
              }
              reasonPlacement="below"
              onClick={() => setAsking(true)}
            >
              {t('cases.publish.act')}
            </Button>
          </div>
        ) : (
          <p className="text-sm text-ink-2">
            {form.needsSecondPerson
              ? t(form.anonymised ? 'anonymised.second' : 'cases.publish.second')
              : t('cases.publish.leaders')}
          </p>
        )}
      </div>
      {isAsking && (
        <PublishDialog
          caseId={form.id}
          visibility={head.visibility}
          names={names}
          needsAssurance={needsAssurance}
          marked={form.anonymised ? remainingIn(head, sections).length + form.anonymised.files.length : 0}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
