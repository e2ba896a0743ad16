import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import { MAX_VERSION_NAME } from '#server/petitions/versions/contract.ts'
import { useVersionAct } from './use-version-act.ts'

/** Keeps the text as it stands under a name. */
export function NameDialog({ petitionId, onClose }: { petitionId: string; onClose: () => void }) {
  const t = useText()
  const [name, setName] = useState('')
  const act = useVersionAct(petitionId, { words: t('petitionVersions.name.done', { name }), close: onClose })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('petitionVersions.name.title')}
      description={t('petitionVersions.name.body')}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          act.run({ intent: 'name', name })
        }}
      >
        <KeepTyped place={`version-name:${petitionId}`} isDone={act.isDone} />
        <TextField
          name="name"
          label={t('petitionVersions.name.field')}
          help={t('petitionVersions.name.help')}
          required
          data-autofocus
          autoComplete="off"
          maxLength={MAX_VERSION_NAME}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" type="submit" busy={act.isBusy}>
            {t('petitionVersions.name.act')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
