import type { Translated } from '../translated.ts'
import type { roles as vi } from '../vi/roles.ts'

export const roles: Translated<typeof vi> = {
  'cluster-head': 'Cluster head',
  'cluster-secretary': 'Cluster secretary',
  librarian: 'Librarian',
  moderator: 'Moderator',
  leader: 'Department leader',
  'delegated-signer': 'Delegated signer',
  specialist: 'Specialist',
  'records-clerk': 'Records clerk',
  chair: 'Chairperson',
  'deputy-chair': 'Deputy chairperson',
  secretary: 'Secretary',
  'point-head': 'Head of connection point',
  technician: 'Technician',
  delegate: 'Delegate',
  guest: 'Guest',
  administrator: 'Administrator',
  'security-officer': 'Security officer',
}
