import { RotateCcw } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { UploadRow } from '#app/ui/upload-row.tsx'
import type { Uploads } from './use-uploads.ts'

/** One file on its way: how far, pause, go on, give up, and the reason with another try when it was refused. */
export function SendingRow({ id, uploads }: { id: string; uploads: Uploads }) {
  const t = useText()
  const upload = uploads.of(id)
  if (!upload) return null
  const { name, totalBytes, state } = upload
  return (
    <>
      <UploadRow
        name={name}
        totalBytes={totalBytes}
        state={state}
        onPause={() => uploads.pause(id)}
        onResume={() => uploads.resume(id)}
        onCancel={() => uploads.dismiss(id)}
        onRemove={state.kind === 'refused' ? () => uploads.dismiss(id) : undefined}
      />
      {state.kind === 'refused' && (
        <Button size="sm" icon={RotateCcw} className="mr-2" onClick={() => uploads.again(id)}>
          {t('files.sendAgain')}
        </Button>
      )}
    </>
  )
}
