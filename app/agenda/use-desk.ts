import { useMemo, useRef } from 'react'
import type { AgendaDesk } from './agenda-desk.ts'

type Acts = Pick<AgendaDesk, 'run' | 'setPlace' | 'announce'>

/** The desk as one object that changes only with what rows show; its acts are always the latest. */
export function useDesk(facts: Omit<AgendaDesk, keyof Acts>, acts: Acts): AgendaDesk {
  const latest = useRef(acts)
  latest.current = acts
  const { mode, workshopId, me, live, departments, papers } = facts
  return useMemo<AgendaDesk>(
    () => ({
      mode,
      workshopId,
      me,
      live,
      departments,
      papers,
      run: (command) => latest.current.run(command),
      setPlace: (place) => latest.current.setPlace(place),
      announce: (words) => latest.current.announce(words),
    }),
    [mode, workshopId, me, live, departments, papers],
  )
}
