import { useText } from '#app/i18n/language.tsx'

/** Where ten strands start on the left edge of the picture, in its own units. */
const STRANDS = [0, 34, 68, 102, 136, 170, 204, 238, 272, 306]

/** What the product is for, beside the form: strands that join into one line. Only the name on a phone. */
export function SignInPoster() {
  const t = useText()
  return (
    <div className="relative flex flex-col overflow-hidden bg-deep px-4 py-5 text-deep-ink md:px-11 md:py-10">
      <p className="text-xl font-bold tracking-title md:text-3xl">{t('common.product')}</p>
      <p className="mt-3 hidden max-w-[26rem] text-lg text-deep-ink md:block">{t('accounts.signIn.lead')}</p>
      <svg
        viewBox="0 0 480 306"
        fill="none"
        aria-hidden="true"
        className="-ml-11 mt-14 hidden w-[calc(100%+2.75rem)] md:block"
      >
        <g className="stroke-deep-line" strokeWidth="1.8">
          {STRANDS.map((y) => (
            <path key={y} d={`M0 ${y}C170 ${y} 210 153 366 153`} />
          ))}
        </g>
        <path d="M366 153H450" className="stroke-deep-ink" strokeWidth="5" strokeLinecap="round" />
        <circle cx="470" cy="153" r="8" className="fill-seal-line" />
      </svg>
    </div>
  )
}
