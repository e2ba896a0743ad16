import type { Translated } from '../translated.ts'
import type { workshops as vi } from '../vi/workshops.ts'

export const workshops: Translated<typeof vi> = {
  title: 'Workshops',
  states: {
    idea: 'Idea',
    planning: 'Plan (draft)',
    plan_approved: 'Plan approved',
    invited: 'Invitations sent',
    registering: 'Registering delegates and papers',
    agenda_frozen: 'Agenda settled',
    technical_check: 'Technical check',
    in_session: 'In session',
    paused: 'Paused',
    closed: 'Closed',
    minutes_draft: 'Minutes drafted',
    minutes_review: 'Minutes under comment',
    minutes_signed: 'Minutes signed',
    conclusions_issued: 'Conclusions issued',
    archived: 'Archived',
    postponed: 'Postponed',
    cancelled: 'Cancelled',
  },
  phases: {
    plan: 'Plan',
    invitation: 'Invitation',
    registration: 'Registration, agenda',
    session: 'Session',
    minutes: 'Minutes, conclusions',
  },
}
