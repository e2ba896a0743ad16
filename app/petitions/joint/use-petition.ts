import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '#app/routes/_shell.petitions.$id/route.tsx'

/** The petition of the page, from the head that all its tabs share. */
export function usePetition() {
  const loaded = useRouteLoaderData<typeof loader>('routes/_shell.petitions.$id')
  if (!loaded) throw new Error('only under the head of a petition')
  return loaded.petition
}
