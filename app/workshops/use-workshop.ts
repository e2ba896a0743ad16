import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '#app/routes/_shell.workshops.$id/route.tsx'

/** The workshop that all tabs share, as the layout's loader read it, and the server's time of that reading. */
export function useWorkshop() {
  const data = useRouteLoaderData<typeof loader>('routes/_shell.workshops.$id')
  if (!data) throw new Error('useWorkshop is for pages below /workshops/:id.')
  return data
}
