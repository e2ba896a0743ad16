import { classNames } from './class-names.ts'

/**
 * primary: the one act of a region · secondary: others · quiet: in text and toolbars · soft: repeated in lists ·
 * seal: confirming only · danger: what cannot be undone · deep…: on the dark panel.
 */
export type ButtonVariant =
  | 'primary'
  | 'secondary'
  | 'quiet'
  | 'soft'
  | 'seal'
  | 'danger'
  | 'deep-primary'
  | 'deep-secondary'

/** 32, 40 and 48 px high; on a phone none is below 44. */
export type ButtonSize = 'sm' | 'md' | 'lg'

export interface ButtonLook {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly fullWidth?: boolean
}

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'border-primary bg-primary text-on-primary hover:border-primary-hover hover:bg-primary-hover active:bg-primary-press',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-surface-hover',
  quiet: 'border-transparent text-primary-ink hover:bg-primary-soft',
  soft: 'border-transparent bg-primary-soft text-primary-ink hover:bg-primary-soft-hover',
  seal: 'border-seal bg-seal text-on-seal hover:border-seal-hover hover:bg-seal-hover',
  danger: 'border-seal-line bg-surface text-seal hover:bg-seal-soft',
  'deep-primary': 'border-deep-ink bg-deep-ink text-deep hover:bg-deep-ink-2 focus-visible:outline-deep-ink',
  'deep-secondary': 'border-deep-line text-deep-ink hover:bg-deep-2 focus-visible:outline-deep-ink',
}

const SIZES: Readonly<Record<ButtonSize, string>> = {
  sm: 'min-h-8 gap-1.5 px-2.5 py-[3px] text-sm max-md:min-h-11',
  md: 'min-h-10 gap-2 px-4 py-1.5 text-button max-md:min-h-11',
  lg: 'min-h-12 gap-2 px-5.5 py-2 text-md',
}

const BASE =
  'inline-flex items-center justify-center rounded-md border text-center font-semibold no-underline select-none hover:no-underline not-aria-busy:aria-disabled:opacity-50'

/** The look of a button, also for links that act like one. */
export function buttonStyle({ variant = 'secondary', size = 'md', fullWidth = false }: ButtonLook): string {
  return classNames(BASE, VARIANTS[variant], SIZES[size], fullWidth && 'w-full')
}
