import type { LucideIcon } from 'lucide-react'

/** An icon as parts take it: a component of lucide-react, imported by name. */
export type Icon = LucideIcon
