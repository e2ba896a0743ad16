import { z } from 'zod'
import { isLocalDate, type LocalDate, type LocalTime, parseDate, parseTime } from '#server/language/dates.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Life cycle in order, then the two side states (domain.md §2.1). */
export const WORKSHOP_STATES = [
  'idea' /* ý tưởng */,
  'planning' /* kế hoạch (dự thảo) */,
  'plan_approved' /* kế hoạch đã duyệt */,
  'invited' /* đã gửi giấy mời */,
  'registering' /* đăng ký đại biểu, tham luận */,
  'agenda_frozen' /* chốt chương trình */,
  'technical_check' /* kiểm tra kỹ thuật */,
  'in_session' /* đang diễn ra */,
  'paused' /* tạm dừng, giải lao */,
  'closed' /* bế mạc */,
  'minutes_draft' /* biên bản dự thảo */,
  'minutes_review' /* góp ý biên bản */,
  'minutes_signed' /* biên bản đã ký */,
  'conclusions_issued' /* thông báo kết luận đã ban hành */,
  'archived' /* lưu hồ sơ */,
  'postponed' /* hoãn */,
  'cancelled' /* hủy */,
] as const
export type WorkshopState = (typeof WORKSHOP_STATES)[number]

/** The five phases that the stepper shows. */
export type WorkshopPhase = 'plan' | 'invitation' | 'registration' | 'session' | 'minutes'

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const WORKSHOP_FAILURES = [
  'workshop-not-found',
  'workshop-not-allowed',
  'workshop-changed-meanwhile',
  'workshop-plan-closed',
  'workshop-transition-impossible',
  'workshop-reason-required',
  'workshop-conclusion-required',
  'workshop-chair-missing',
  'workshop-plan-not-approved',
  'workshop-agenda-not-frozen',
  'workshop-minutes-not-signed',
  'workshop-date-passed',
  'workshop-department-outside-cohort',
  'workshop-host-not-taking-part',
  'workshop-department-has-registrations',
  'workshop-officer-unsuitable',
  'workshop-registration-closed',
  'connection-point-not-found',
  'connection-point-name-taken',
  'connection-point-account-unsuitable',
  'connection-point-last-of-department',
  'connection-point-has-delegates',
  'connection-point-is-central',
  'delegate-not-found',
  'delegate-lines-unreadable',
  'delegate-lines-too-many',
  'paper-not-found',
] as const
export type WorkshopFailureCode = (typeof WORKSHOP_FAILURES)[number]

/** Published after each commit that changed a workshop, its points, delegates or papers. */
export const WORKSHOP_CHANGED = 'workshop-changed'

/** A form takes at most this many delegate lines at once. */
export const MAX_DELEGATE_LINES = 200

/** Messages of issues are codes of `failures.<code>`, as app/ui/conform-field.ts reads them. */
const required = (max: number) =>
  z
    .string({ error: 'field-missing' })
    .transform((value) => toNfc(value).trim())
    .refine((value) => value !== '', 'field-missing')
    .refine((value) => value.length <= max, 'field-too-long')
const optional = (max: number) =>
  z
    .string()
    .optional()
    .transform((value) => toNfc(value ?? '').trim())
    .refine((value) => value.length <= max, 'field-too-long')
const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
/** An empty choice of a form is no choice. */
const optionalId = z.preprocess((value) => (value === '' ? undefined : value), id.optional())
/** One value or several of the same name, as a form sends them. */
const ids = z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(id))

/** "2026-12-10", or as people type it: "10/12/2026". */
const day = z.string({ error: 'date-empty' }).transform((value, context): LocalDate => {
  if (isLocalDate(value)) return value
  const parsed = parseDate(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.failure.code === 'date-empty' ? 'date-empty' : 'date-form' })
  return z.NEVER
})
const timeOfDay = z.string({ error: 'time-empty' }).transform((value, context): LocalTime => {
  const parsed = parseTime(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.failure.code === 'time-empty' ? 'time-empty' : 'time-form' })
  return z.NEVER
})

const planFields = {
  title: required(300),
  theme: optional(300),
  purpose: optional(4000),
  hostDepartmentId: id,
  /** Day in Asia/Ho_Chi_Minh, yyyy-mm-dd: the cohort follows from it. */
  day,
  /** HH:MM of that day. */
  startTime: timeOfDay,
  endTime: timeOfDay,
  departmentIds: ids.pipe(z.array(z.string()).min(1, 'workshop-departments-missing')),
  chairId: optionalId,
  deputyChairId: optionalId,
  secretaryId: optionalId,
}
const endsAfterStart = {
  check: (plan: { startTime: string; endTime: string }) => plan.endTime > plan.startTime,
  params: { path: ['endTime'], error: 'workshop-ends-before-start' },
}

/** `id` is made when the form is opened: a second click finds the plan of the first. */
export const DraftPlanInput = z
  .object({ id, ...planFields, stage: z.enum(['idea', 'planning']).default('planning') })
  .refine(endsAfterStart.check, endsAfterStart.params)
export type DraftPlanInput = z.infer<typeof DraftPlanInput>

/** `basedOn` is the plan's token as the form was opened (WorkshopView.planToken). */
export const RevisePlanInput = z
  .object({ id, basedOn: z.string(), ...planFields })
  .refine(endsAfterStart.check, endsAfterStart.params)
export type RevisePlanInput = z.infer<typeof RevisePlanInput>

/** `from` is the state as the person saw it: the same click twice is one transition. */
export const ChangeStateInput = z.object({
  id,
  from: z.enum(WORKSHOP_STATES),
  to: z.enum(WORKSHOP_STATES),
  reason: optional(1000),
  conclusion: optional(20_000),
})
export type ChangeStateInput = z.infer<typeof ChangeStateInput>

/** Everybody with an office in the workshop; who is left out loses it. */
export const NameOfficersInput = z.object({
  id,
  chairId: optionalId,
  deputyChairId: optionalId,
  secretaryId: optionalId,
  technicianIds: ids,
  guestIds: ids,
})
export type NameOfficersInput = z.infer<typeof NameOfficersInput>

const pointFields = {
  name: required(120),
  place: optional(300),
  headName: optional(120),
  technicianName: optional(120),
  /** The account that signs in for the room; it becomes trưởng điểm cầu of this workshop. */
  userId: optionalId,
}
export const AddPointInput = z.object({ workshopId: id, pointId: id, departmentId: id, ...pointFields })
export type AddPointInput = z.infer<typeof AddPointInput>
export const RevisePointInput = z.object({
  workshopId: id,
  pointId: id,
  makeCentral: z.boolean().optional(),
  ...pointFields,
})
export type RevisePointInput = z.infer<typeof RevisePointInput>
export const RemovePointInput = z.object({ workshopId: id, pointId: id })
export type RemovePointInput = z.infer<typeof RemovePointInput>

/** `lines`: one delegate per line, "Họ tên; chức vụ" (delegate-lines.ts). */
export const RegisterDelegatesInput = z.object({ workshopId: id, pointId: id, lines: required(40_000) })
export type RegisterDelegatesInput = z.infer<typeof RegisterDelegatesInput>
export const ReviseDelegateInput = z.object({
  workshopId: id,
  delegateId: id,
  pointId: id,
  fullName: required(120),
  office: optional(200),
})
export type ReviseDelegateInput = z.infer<typeof ReviseDelegateInput>
export const RemoveDelegateInput = z.object({ workshopId: id, delegateId: id })
export type RemoveDelegateInput = z.infer<typeof RemoveDelegateInput>

const paperFields = { title: required(300), authorName: optional(120) }
/** `paperId` is made by the browser: the upload that follows goes to it, and a second click changes nothing. */
export const SubmitPaperInput = z.object({ workshopId: id, paperId: id, departmentId: id, ...paperFields })
export type SubmitPaperInput = z.infer<typeof SubmitPaperInput>
export const RevisePaperInput = z.object({ workshopId: id, paperId: id, ...paperFields })
export type RevisePaperInput = z.infer<typeof RevisePaperInput>
export const PaperInput = z.object({ workshopId: id, paperId: id })
export type PaperInput = z.infer<typeof PaperInput>

const WORKSHOP_SORTS = ['date', 'title'] as const
const optionalFilter = z.string().optional().catch(undefined)
/** Filters of the list as they stand in the URL; what cannot be read is left out. */
export const WorkshopListInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  text: optionalFilter.transform((value) =>
    toNfc(value ?? '')
      .trim()
      .slice(0, 200),
  ),
  departmentId: id.optional().catch(undefined),
  state: z.enum(WORKSHOP_STATES).optional().catch(undefined),
  sort: z.enum(WORKSHOP_SORTS).catch('date'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type WorkshopListInput = z.infer<typeof WorkshopListInput>

/** Documents that the product makes of a workshop (NĐ 30/2020): giấy mời, chương trình. */
export const WORKSHOP_DOCUMENTS = ['invitation', 'programme'] as const
export type WorkshopDocumentName = (typeof WORKSHOP_DOCUMENTS)[number]
