import { useFetcher } from '@remix-run/react'
import { FileUp } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { classNames } from '#app/ui/class-names.ts'
import { FieldFrame } from '#app/ui/field-frame.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useTellDone } from '#app/ui/use-told-act.ts'
import type { Failure } from '#server/kernel/result.ts'

interface UploadSignedProps {
  address: string
  documentId: string
  department: string
}

/** Brings the signed file of the own body; refused, it says why and the page stays as it is. */
export function UploadSigned({ address, documentId, department }: UploadSignedProps) {
  const t = useText()
  const fetcher = useFetcher<{ done: true } | { failure: Failure }>()
  const [name, setName] = useState('')
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const failure = answer && 'failure' in answer ? answer.failure : null
  useTellDone(answer !== undefined && 'done' in answer, { words: t('signedFiles.upload.done') })

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (fetcher.state !== 'idle') return
    fetcher.submit(new FormData(event.currentTarget), {
      method: 'post',
      action: address,
      encType: 'multipart/form-data',
    })
  }
  return (
    <form onSubmit={send} className="grid gap-3 border-t border-line pt-4">
      <h3 className="font-semibold">{t('signedFiles.upload.title', { department })}</h3>
      <input type="hidden" name="intent" value="take" />
      <input type="hidden" name="documentId" value={documentId} />
      <FieldFrame label={t('signedFiles.upload.file')} required>
        {(control) => (
          // The browser's own words come in its own language: the input lies unseen under ours.
          <span className="relative flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded-md focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus">
            <input
              {...control}
              type="file"
              name="file"
              accept=".pdf,application/pdf"
              className="absolute inset-0 size-full cursor-pointer opacity-0"
              onChange={(event) => setName(event.target.files?.[0]?.name ?? '')}
            />
            <span aria-hidden className={classNames(buttonStyle({ variant: 'soft' }), 'pointer-events-none')}>
              <FileUp size={18} aria-hidden />
              {t('workshops.papers.choose')}
            </span>
            <span className="min-w-0 break-words text-ink-2">{name || t('workshops.papers.notChosen')}</span>
          </span>
        )}
      </FieldFrame>
      {failure && (
        <Notice tone="error" isLive>
          <strong className="font-semibold">{t('signedFiles.upload.refused')}</strong> {t.failure(failure)}
        </Notice>
      )}
      <Button type="submit" variant="primary" busy={fetcher.state !== 'idle'} className="justify-self-start">
        {t('signedFiles.upload.act')}
      </Button>
    </form>
  )
}
