import { Link } from '@remix-run/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { buttonStyle } from './button-style.ts'

export interface PaginationProps {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  hrefFor: (page: number) => string
}

/** "21–40 trong 134" with the way back and on; nothing when all fits one page. */
export function Pagination({ page, pageSize, total, hrefFor }: PaginationProps) {
  const t = useText()
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  const look = buttonStyle({ size: 'sm' })
  return (
    <nav aria-label={t('ui.pagination.label')} className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="text-sm text-ink-2">
        {t('ui.pagination.range', { from: (page - 1) * pageSize + 1, to: Math.min(page * pageSize, total), total })}
      </p>
      <div className="flex gap-2">
        {page > 1 && (
          <Link to={hrefFor(page - 1)} rel="prev" className={look}>
            <ChevronLeft size={18} aria-hidden /> {t('ui.pagination.previous')}
          </Link>
        )}
        {page < pages && (
          <Link to={hrefFor(page + 1)} rel="next" className={look}>
            {t('ui.pagination.next')} <ChevronRight size={18} aria-hidden />
          </Link>
        )}
      </div>
    </nav>
  )
}
