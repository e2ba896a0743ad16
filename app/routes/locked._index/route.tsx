import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { safePath } from '#app/http/safe-path.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { LockPanel } from '#app/shell/lock-panel.tsx'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'

/** Where a locked session lands when a page is opened or reloaded; it leads back once the person has unlocked. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const next = safePath(searchParams.get('next'))
  const person = context.locked
  if (!person) throw redirect(next)
  const { userId, fullName, office, departmentShortName, departmentHue } = person
  const refused = searchParams.get('refused')
  return {
    next,
    person: { userId, fullName, office, departmentShortName, departmentHue },
    lock: await context.services.sessionLocks.describe(person),
    refused: refused ? { code: refused, details: { minutes: Number(searchParams.get('minutes')) || 15 } } : null,
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('lock.title'))

export default function LockedPage() {
  const { next, person, lock, refused } = useLoaderData<typeof loader>()
  return (
    <VisitorFrame>
      <div className="grid flex-1 place-items-center px-4 py-8">
        <LockPanel
          person={person}
          lock={lock}
          next={next}
          refused={refused}
          onUnlocked={() => window.location.replace(next)}
        />
      </div>
    </VisitorFrame>
  )
}
