import { Form, Link } from '@remix-run/react'
import { LogIn } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import type { DemoPersonView } from '#server/accounts/contract.ts'

interface DemoPeopleProps {
  people: readonly DemoPersonView[]
  total: number
  next: string
}

/** "Vào thử ngay": sign in as a demo person by one click. Demo mode only. */
export function DemoPeople({ people, total, next }: DemoPeopleProps) {
  const t = useText()
  return (
    <section
      aria-labelledby="demo-title"
      className="w-full max-w-[26rem] flex-1 basis-80 overflow-hidden rounded-lg border border-dashed border-warn-line bg-surface"
    >
      <div className="bg-warn-soft px-4 py-3">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <DemoChip />
          <span id="demo-title" className="font-semibold">
            {t('accounts.demo.title')}
          </span>
        </p>
        <p className="mt-1 text-sm">{t('accounts.demo.body')}</p>
      </div>
      <DemoPersonList people={people} next={next} />
      {total > people.length && (
        <p className="border-t border-line px-4 py-3">
          <Link to={`/demo?next=${encodeURIComponent(next)}`} className="font-semibold">
            {t('accounts.demo.all', { count: total })}
          </Link>
        </p>
      )}
    </section>
  )
}

/** One form with a button a person: works without scripts too. */
export function DemoPersonList({ people, next }: Omit<DemoPeopleProps, 'total'>) {
  const t = useText()
  return (
    <Form method="post" action="/demo/sign-in">
      <input type="hidden" name="next" value={next} />
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <li key={person.email}>
            <button
              type="submit"
              name="person"
              value={person.email}
              className="flex w-full items-center gap-3 px-4 py-2.5 text-left hover:bg-surface-hover"
            >
              <Avatar name={person.fullName} hue={person.department.hue} />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{person.fullName}</span>
                <span className="block text-sm text-ink-2">
                  {t('shell.personLine', { office: person.office, department: shortPlace(person) })}
                </span>
              </span>
              <LogIn size={20} aria-hidden className="text-primary-ink" />
            </button>
          </li>
        ))}
      </ul>
    </Form>
  )
}

/** "Bắc Ninh" says enough in a narrow list; the ministry has no place. */
function shortPlace({ department }: DemoPersonView): string {
  return department.hue === null ? department.shortName : department.placeName
}
