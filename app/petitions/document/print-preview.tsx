import { useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'

interface PrintPreviewProps {
  address: string
  code: string
}

/** The pages as the PDF has them. Keyed by its address: another text is another picture. */
export function PrintPreview({ address, code }: PrintPreviewProps) {
  const t = useText()
  const picture = useRef<HTMLImageElement>(null)
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')

  useEffect(() => {
    // Rendered on the server, it may be there before anybody listens.
    const { complete, naturalWidth } = picture.current ?? {}
    setState(complete ? (naturalWidth ? 'shown' : 'failed') : 'loading')
  }, [])

  return (
    <Card title={t('petitionDocument.preview.title')} isPrinted={false}>
      <div aria-live="polite">
        {state === 'loading' && <p className="mb-2 text-ink-2">{t('petitionDocument.preview.loading')}</p>}
        {state === 'failed' && <Notice tone="warn">{t('petitionDocument.preview.failed')}</Notice>}
      </div>
      <img
        ref={picture}
        src={address}
        alt={t('petitionDocument.preview.alt', { code })}
        hidden={state === 'failed'}
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
        // A picture of paper: white in the dark too.
        className="w-full rounded-md border border-line bg-[white]"
      />
    </Card>
  )
}
