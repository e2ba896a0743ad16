import { CircleAlert } from 'lucide-react'

interface FieldErrorProps {
  id: string
  /** Sentences that name the fault; nothing is shown for none. */
  errors: readonly string[]
}

/** Under its field, with a shape beside the colour. */
export function FieldError({ id, errors }: FieldErrorProps) {
  return (
    <div id={id} className="empty:hidden">
      {errors.map((error) => (
        <p key={error} className="flex items-start gap-1.5 text-sm text-error">
          <CircleAlert size={16} aria-hidden className="mt-[3px]" />
          <span>{error}</span>
        </p>
      ))}
    </div>
  )
}
