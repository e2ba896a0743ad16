import type { Translated } from '../translated.ts'
import type { workshopFailures as vi } from '../vi/workshop-failures.ts'

export const workshopFailures: Translated<typeof vi> = {
  'field-missing': 'This is not filled in yet.',
  'field-too-long': 'This is longer than allowed. Shorten it and save again.',
  'workshop-not-found': 'This workshop was not found, or this account may not see it.',
  'workshop-not-allowed': 'The rights of this account in the workshop do not cover this.',
  'workshop-changed-meanwhile':
    'Someone has just changed this. What was typed is still in the fields; reload the page to see the new version, then do it again.',
  'workshop-plan-closed':
    'The plan can no longer be changed: the workshop is in its technical check, in session or over.',
  'workshop-transition-impossible': 'Not moved: the workshop stands at another stage. Reload the page to see it.',
  'workshop-reason-required': 'The reason is missing. It is sent to every invited department.',
  'workshop-conclusion-required': 'The workshop cannot be closed yet: the conclusion is missing.',
  'workshop-chair-missing': 'The session cannot open: the workshop has no chairperson. Name one under Overview.',
  'workshop-plan-not-approved': 'Invitations cannot be sent: the plan is not approved.',
  'workshop-agenda-not-frozen': 'The session cannot open: the agenda is not settled.',
  'workshop-minutes-not-signed': 'It cannot be archived: the minutes are not signed.',
  'workshop-date-passed': 'The day of the workshop has passed. Change the plan, choose a new day and try again.',
  'workshop-departments-missing': 'No department has been chosen.',
  'workshop-department-outside-cohort':
    'On that day the cluster has {bodies} departments, not including: {departments}. Choose the departments again.',
  'workshop-host-not-taking-part': 'The host unit must take part.',
  'workshop-department-has-registrations':
    '{departments} cannot be left out: delegates or papers are registered. Remove the registrations first.',
  'workshop-officer-unsuitable':
    '{name} cannot be named: not of a department taking part, or already holding another office.',
  'workshop-registration-closed':
    'Registration is not open yet or is closed. Ask the secretary of the workshop to add it.',
  'workshop-ends-before-start': 'The end must be after the start.',
  'connection-point-not-found': 'This connection point is no longer there. Reload the page.',
  'connection-point-name-taken': 'The department already has a connection point named {name}. Choose another name.',
  'connection-point-account-unsuitable':
    'The account that signs in must be a connection-point account of the same department.',
  'connection-point-last-of-department':
    'Not removed: every department taking part needs at least one connection point.',
  'connection-point-has-delegates':
    'Not removed: the connection point still has {delegates} delegates. Move them to another one first.',
  'connection-point-is-central': 'The central connection point cannot be removed.',
  'delegate-not-found': 'This delegate is no longer on the list.',
  'delegate-lines-unreadable':
    'Nobody was added: line {lines} is no full name. Write “Full name; office” on each line, then add again.',
  'delegate-lines-too-many': 'Nobody was added: at most {most} lines at a time. Split the list and add again.',
  'paper-not-found': 'This paper was not found, or it has been withdrawn.',
  'file-not-found': 'This file was not found, or this account may not download it.',
  'file-not-allowed': 'The rights of this account do not cover sending files here.',
  'file-name-missing': 'The file has no name. Name it and send it again.',
  'file-name-secret':
    'The file was not taken: its name suggests a state secret. Nothing was stored; the security officer has been told.',
  'file-empty': 'The file was not taken: it is empty.',
  'file-too-large':
    'The file was not taken: it is larger than {megabytes} MB. Reduce its pictures or split it, then send it again.',
  'file-type-not-accepted': 'The file was not taken: its content is not of an accepted type ({accepted}).',
  'file-content-refused':
    'The file was not taken: a file with the same content was destroyed by the security officer. Nothing was kept; the security officer was told.',
  'file-upload-aborted':
    'The file was not sent completely: the connection broke. Nothing was stored; send it again when online.',
  'file-uploads-busy': 'Several files are being sent already. Wait for one to finish and try again.',
  'file-uploads-too-often': 'Too many files in a short time. Try again in 10 minutes.',
  'file-store-full':
    'The file was not taken: the server has no room left. Tell the administrator; the file on this machine is safe.',
  'file-uploads-unfinished': 'Several files are only half sent. Go on with them or give them up, then try again.',
  'upload-not-found': 'This upload has expired or is done. Send the file again; it is still on this machine.',
  'upload-offset-moved':
    'The file is being sent elsewhere, or has changed. Send it again from the start; it is still on this machine.',
  'upload-unclear': 'Not sent: the server could not read the request. Open the page again and send the file.',
  'file-gone-here': 'Not sent: the file on this machine was changed or moved. Choose it again.',
}
