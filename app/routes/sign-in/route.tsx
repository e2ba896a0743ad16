import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { refusalIn } from '#app/accounts/single-sign-on-refusal.ts'
import { safePath } from '#app/http/safe-path.ts'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'
import { LOCK_MINUTES, MAX_FAILED_SIGN_INS, SignInInput } from '#server/accounts/contract.ts'
import { DemoPeople } from './demo-people.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignInPoster } from './sign-in-poster.tsx'
import { SingleSignOnLink } from './single-sign-on-link.tsx'
import { usePasskeyAutofill } from './use-passkey-autofill.ts'

/** How many demo people the panel shows; the rest have a page of their own. */
const SHOWN_PEOPLE = 8

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const next = safePath(searchParams.get('next'))
  if (context.actor) throw redirect(next)
  const people = context.mode === 'production' ? [] : await context.services.accounts.demoPeople()
  return {
    next,
    isStepOver: searchParams.has('over'),
    refusal: refusalIn(searchParams),
    singleSignOn: context.services.singleSignOn.view,
    hasPasskeys: context.relyingParty !== null,
    people: people.filter(isTellingRole).slice(0, SHOWN_PEOPLE),
    peopleCount: people.length,
    lock: { count: MAX_FAILED_SIGN_INS, minutes: LOCK_MINUTES },
  }
}

/** The same person page after page is no introduction: leaders, secretaries, clerks and guests first. */
function isTellingRole(person: { roles: readonly string[]; kind: string; department: { code: string } }): boolean {
  return FIRST_GLANCE.has(`${person.department.code}:${person.roles[0] ?? person.kind}`)
}
const FIRST_GLANCE = new Set([
  'BN:leader',
  'BN:specialist',
  'HN:leader',
  'HY:specialist',
  'HP:leader',
  'HP:records-clerk',
  'NB:connection_point',
  'NB:point-head',
  'BNNMT:person',
  'BNNMT:guest',
])

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = SignInInput.safeParse(Object.fromEntries(form))
  const email = String(form.get('email') ?? '')
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ field: String(issue.path[0]), code: issue.message }))
    return data({ email, issues, failure: null }, { status: 422 })
  }
  const { session } = context
  const next = safePath(String(form.get('next') ?? '/'))
  const opened = await context.services.accounts.signIn(parsed.data, session.origin)
  if (!opened.ok) {
    const status = opened.failure.code === 'account-locked' ? 429 : 401
    return data({ email, issues: [], failure: opened.failure }, { status })
  }
  const { step, token, expiresAt } = opened.value
  if (step === 'second-factor') {
    const headers = { 'Set-Cookie': session.half.issue(token, expiresAt) }
    return redirect(`/sign-in/code?next=${encodeURIComponent(next)}`, { headers })
  }
  return redirect(next, { headers: { 'Set-Cookie': session.issue(token, expiresAt) } })
}

export const meta: MetaFunction = () => [{ title: 'Tiếng Nói Chung' }]

export default function SignInPage() {
  const page = useLoaderData<typeof loader>()
  const { next, hasPasskeys, singleSignOn, people } = page
  const [isShared, setShared] = useState(false)
  usePasskeyAutofill(hasPasskeys, () => window.location.assign(next))
  return (
    <VisitorFrame>
      <div className="grid flex-1 grid-cols-1 md:grid-cols-[minmax(18rem,36.6%)_1fr]">
        <SignInPoster />
        <div className="flex flex-wrap items-start gap-x-11 gap-y-8 px-4 py-8 md:px-11 md:py-11">
          <div className="w-full max-w-[21.5rem] flex-1 basis-80">
            <SignInForm
              next={next}
              lock={page.lock}
              isStepOver={page.isStepOver}
              refusal={page.refusal}
              onShared={setShared}
            />
            {singleSignOn && <SingleSignOnLink label={singleSignOn.label} next={next} isShared={isShared} />}
            {hasPasskeys && <PasskeyButton next={next} />}
          </div>
          {people.length > 0 && <DemoPeople people={people} total={page.peopleCount} next={next} />}
        </div>
      </div>
    </VisitorFrame>
  )
}
