import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { safePath } from '#app/http/safe-path.ts'
import { useText } from '#app/i18n/language.tsx'
import { DemoPersonList } from '#app/routes/sign-in/demo-people.tsx'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'

/** Every demo person by department. Demo mode only: in production there is no such page. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.mode === 'production') throw redirect('/sign-in')
  const people = await context.services.accounts.demoPeople()
  const departments = [...new Map(people.map((p) => [p.department.code, p.department])).values()]
  return {
    next: safePath(new URL(request.url).searchParams.get('next')),
    groups: departments.map((department) => ({
      department,
      people: people.filter((p) => p.department.code === department.code),
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Tiếng Nói Chung' }]

export default function DemoPage() {
  const { groups, next } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <VisitorFrame>
      <div className="page">
        <p className="flex items-center gap-3">
          <DemoChip />
          <Link to="/sign-in">{t('accounts.demo.back')}</Link>
        </p>
        <h1 className="mt-2 text-2xl font-bold tracking-title">{t('accounts.demo.title')}</h1>
        <p className="mt-1 text-ink-2">{t('accounts.demo.body')}</p>
        <div className="mt-6 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {groups.map(({ department, people }) => (
            <section key={department.code} className="overflow-hidden rounded-lg border border-line bg-surface">
              <h2 className="border-b border-line px-4 py-3 text-lg font-semibold">{department.shortName}</h2>
              <DemoPersonList people={people} next={next} />
            </section>
          ))}
        </div>
      </div>
    </VisitorFrame>
  )
}
