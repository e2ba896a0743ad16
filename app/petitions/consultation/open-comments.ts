import type { ConsultationView } from '#server/petitions/consultation/consultation-view.ts'
import type { OpenComment } from './answer-form.tsx'

/** Every comment of the round once, in reading order and then by department, those without an answer first. */
export function commentsOf({ consensus, departments }: ConsultationView): OpenComment[] {
  const all = (consensus?.rows ?? []).flatMap(({ cid, isGone, cells }) =>
    cells.flatMap(({ departmentId, said }): OpenComment[] => {
      const department = departments.find(({ id }) => id === departmentId)
      return department
        ? said
            .filter(({ comment }) => comment !== '')
            .map((one) => ({ department, said: one, standingCid: isGone ? null : cid }))
        : []
    }),
  )
  // A clause that was split carries the same word to each of its parts.
  const once = all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index)
  return [...once.filter(({ said }) => !said.answer), ...once.filter(({ said }) => said.answer)]
}

export function keyOf({ department, said }: OpenComment): string {
  return `${department.id} ${said.cid} ${said.position} ${said.comment}`
}
