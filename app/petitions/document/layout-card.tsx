import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'
import { PETITION_LAYOUTS, type PetitionLayout } from '#server/petitions/document/contract.ts'

/** Who issues it: chosen by who arranges the petition, read by everybody else. */
export function LayoutCard({ layout, mayChoose }: { layout: PetitionLayout; mayChoose: boolean }) {
  const t = useText()
  const toaster = useToaster()
  const fetcher = useFetcher<{ done: true } | { failure: Failure }>()
  const [chosen, setChosen] = useState<PetitionLayout>(layout)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const isDone = answer !== undefined && 'done' in answer

  useEffect(() => setChosen(layout), [layout])
  useEffect(() => {
    if (isDone) toaster.show({ tone: 'ok', text: t('petitionDocument.layout.saved') })
  }, [isDone, toaster, t])

  return (
    <Card title={t('petitionDocument.layout.title')}>
      {mayChoose ? (
        <fetcher.Form method="post" className="grid justify-items-start gap-3">
          <RadioGroup
            legend={<span className="sr-only">{t('petitionDocument.layout.title')}</span>}
            name="layout"
            value={chosen}
            onChange={(value) => setChosen(PETITION_LAYOUTS.find((one) => one === value) ?? layout)}
            options={PETITION_LAYOUTS.map((value) => ({ value, label: t(`petitionDocument.layout.${value}`) }))}
          />
          {chosen === 'joint' && <Notice tone="warn">{t('petitionDocument.layout.jointNote')}</Notice>}
          {answer && 'failure' in answer && (
            <Notice tone="error" isLive>
              {t.failure(answer.failure)}
            </Notice>
          )}
          {chosen !== layout && (
            <Button type="submit" variant="primary" size="sm" busy={fetcher.state !== 'idle'}>
              {t('petitionDocument.layout.save')}
            </Button>
          )}
        </fetcher.Form>
      ) : (
        <>
          <p>{t(`petitionDocument.layout.${layout}`)}</p>
          {layout === 'joint' && (
            <Notice tone="warn" className="mt-3">
              {t('petitionDocument.layout.jointNote')}
            </Notice>
          )}
        </>
      )}
    </Card>
  )
}
