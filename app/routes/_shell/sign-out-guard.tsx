import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import { countUnsentTexts, wipeUnsentTexts } from '#app/petitions/form/unsent-keys.ts'
import { countUnsentForms, followWipes, wipeUnsentForms } from '#app/unsent/unsent-forms.ts'

/** Seldom needed: loaded when it is. */
const ConfirmDialog = lazyPart(async () => ({ default: (await import('#app/ui/confirm-dialog.tsx')).ConfirmDialog }))

interface SignOutGuardProps {
  userId: string
  children: (askBeforeSignOut: () => Promise<boolean>) => ReactNode
}

/**
 * Signing out wipes what is kept offline on this machine. While something typed is not on the server yet, it asks
 * first, and says how many drafts are concerned.
 */
export function SignOutGuard({ userId, children }: SignOutGuardProps) {
  const t = useText()
  const [unsent, setUnsent] = useState(0)
  const answer = useRef<(leave: boolean) => void>(() => undefined)
  useEffect(() => followWipes(userId), [userId])

  async function ask(): Promise<boolean> {
    const { countUnsentDrafts, wipeOfflineDrafts } = await import('#app/live/draft-session.ts')
    const count = (await countUnsentDrafts(userId)) + countUnsentTexts(userId) + countUnsentForms(userId)
    const leave =
      count === 0 ||
      (await new Promise<boolean>((resolve) => {
        answer.current = resolve
        setUnsent(count)
      }))
    setUnsent(0)
    if (leave) {
      wipeUnsentTexts(userId)
      wipeUnsentForms(userId)
      await wipeOfflineDrafts(userId)
    }
    return leave
  }

  return (
    <>
      {children(ask)}
      {unsent > 0 && (
        <Suspense>
          <ConfirmDialog
            isOpen
            title={t('accounts.signOut.title')}
            description={t('accounts.signOut.body', { count: unsent })}
            safeLabel={t('accounts.signOut.stay')}
            actLabel={t('accounts.signOut.leave')}
            onAct={() => answer.current(true)}
            onClose={() => answer.current(false)}
          />
        </Suspense>
      )}
    </>
  )
}
