import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { EnrolSecondFactor } from '#app/accounts/enrol-second-factor.tsx'
import { ENROL_INTENTS, enrolAction } from '#app/accounts/second-factor-action.ts'
import { requireEnrolling } from '#app/http/require-actor.ts'
import { safePath } from '#app/http/safe-path.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The one page of who must enrol a second factor first. It stays after that: the recovery codes are shown on it. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { fullName } = requireEnrolling(context, request)
  return {
    fullName,
    next: safePath(new URL(request.url).searchParams.get('next')),
    isAsked: context.enrolling !== null,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireEnrolling(context, request)
  const form: Record<string, unknown> = Object.fromEntries(await request.formData())
  if (!ENROL_INTENTS.includes(form.intent)) throw data(null, { status: 400 })
  return enrolAction(context, actor, form)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.enrol.title'))

export default function EnrolPage() {
  const { fullName, next, isAsked } = useLoaderData<typeof loader>()
  const t = useText()
  const onward = (
    <LinkButton to={next} variant="primary" className="justify-self-start">
      {t('accounts.enrol.onward')}
    </LinkButton>
  )
  return (
    <VisitorFrame>
      <div className="mx-auto grid w-full max-w-160 grid-cols-[minmax(0,1fr)] gap-5 px-4 py-8 md:py-12">
        <div>
          <p className="text-sm text-ink-2">{fullName}</p>
          <h1 className="text-2xl font-bold tracking-title">{t('accounts.enrol.title')}</h1>
        </div>
        {isAsked && (
          <Notice tone="info" title={t('accounts.enrol.askedTitle')}>
            {t('accounts.enrol.askedBody')}
          </Notice>
        )}
        <EnrolSecondFactor address="/sign-in/enrol" onward={onward} />
        <Form method="post" action="/sign-out" reloadDocument data-print="hide">
          <Button type="submit" variant="quiet">
            {t('shell.menu.signOut')}
          </Button>
        </Form>
      </div>
    </VisitorFrame>
  )
}
