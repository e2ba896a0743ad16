import { BookmarkCheck, BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'

/** Keeps the search of the page under a name; says where it stands when it is kept already. */
export function SaveSearch({ address, proposed, isSaved }: { address: string; proposed: string; isSaved: boolean }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  if (isSaved) {
    return (
      <LinkButton to="/search" size="sm" variant="quiet" icon={BookmarkCheck}>
        {t('search.saved.isSaved')}
      </LinkButton>
    )
  }
  return (
    <>
      <Button size="sm" variant="quiet" icon={BookmarkPlus} onClick={() => setOpen(true)}>
        {t('search.saved.save')}
      </Button>
      {isOpen && <SaveDialog address={address} proposed={proposed} onClose={() => setOpen(false)} />}
    </>
  )
}

function SaveDialog({ address, proposed, onClose }: { address: string; proposed: string; onClose: () => void }) {
  const t = useText()
  const [name, setName] = useState(proposed)
  const [isAlerting, setAlerting] = useState(true)
  const act = useToldAct('/search', { words: t('search.saved.done'), close: onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t('search.saved.dialog')}>
      <form
        method="post"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!act.isBusy) act.send({ intent: 'save', name, address, ...(isAlerting && { isAlerting: 'on' }) })
        }}
      >
        <TextField
          label={t('search.saved.name')}
          name="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={120}
          autoComplete="off"
          required
          data-autofocus
        />
        <Checkbox
          label={t('search.saved.alert')}
          help={t('search.saved.alertHelp')}
          checked={isAlerting}
          onChange={(event) => setAlerting(event.target.checked)}
        />
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
          <Button onClick={onClose}>{t('search.saved.cancel')}</Button>
          <Button type="submit" variant="primary" busy={act.isBusy}>
            {t('search.saved.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
