/** The mark: strands that join into one line and come to a point. Decoration beside the name. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 48" fill="none" strokeLinecap="round" aria-hidden="true" className={className}>
      <g className="stroke-primary" strokeWidth="3.2">
        <path d="M3 6C18 6 20 24 32 24M3 15C18 15 20 24 32 24M3 24H32M3 33C18 33 20 24 32 24M3 42C18 42 20 24 32 24" />
        <path d="M31 24H38" strokeWidth="5.5" />
      </g>
      <circle cx="43" cy="24" r="4" className="fill-seal" />
    </svg>
  )
}
