import type { Translated } from '../translated.ts'
import type { meetingFailures as vi } from '../vi/meeting-failures.ts'

/** Refusals of the live meeting (server/meetings/contract.ts). */
export const meetingFailures: Translated<typeof vi> = {
  'meeting-not-allowed': 'This is not for your role in the meeting.',
  'meeting-not-open': 'The meeting can be run from the technical check to the closing.',
  'meeting-not-running': 'The meeting is not open or is paused. Wait for the chair to open or resume it.',
  'meeting-chair-elsewhere': 'Somebody else holds the chair. See at the top of the page who.',
  'meeting-chair-present':
    'The chair is here. The deputy takes over when handed over to, or after 10 seconds of absence.',
  'meeting-chair-unsuitable': 'The chair can only be handed to the chair or deputy chair who is here.',
  'meeting-item-changed-meanwhile': 'The current item has just changed. Look at the agenda, then go on.',
  'meeting-item-missing': 'This item is no longer on the agenda. Choose another one.',
  'meeting-reason-required': 'Give the reason for going back; it stands in the course of the meeting.',
  'meeting-conclusion-required': 'Write the conclusion of the chair before closing.',
  'meeting-vote-still-open': 'A vote is still open. Close it, then close the meeting.',
  'meeting-waiting-already': 'This person already waits in the queue of the current item.',
  'meeting-delegate-unsuitable': 'Choose a delegate on the list of this connection point.',
  'meeting-request-gone': 'This request is no longer in the queue. Call the next one.',
  'meeting-floor-changed-meanwhile': 'The speaker has just changed. Look again, then give the floor.',
  'meeting-point-unsuitable': 'This connection point is not of the workshop.',
  'meeting-vote-missing': 'This vote is not there. Reload the page.',
  'meeting-vote-closed': 'The vote is closed; what was just sent does not count.',
  'meeting-vote-options': 'Choose an option of the vote; a straw poll needs 2 to 6 different options.',
  'meeting-quorum-unsuitable': 'The quorum is higher than the number of departments with a voice. Enter fewer.',
  'meeting-no-voice':
    'This account has no voice here. Each department has one, given by its leader, a delegated signer or its connection point.',
  'meeting-voice-given':
    'This ballot was given, or somebody else of the department has just changed it. An open one can be changed; secret ballots and polls are given once.',
  'meeting-proxy-unsuitable':
    'This proxy cannot be noted. Both departments need a voice; each takes one proxy at most and passes none on.',
  'meeting-paper-unsuitable': 'This paper does not belong to the current item. Choose one that does.',
  'meeting-clause-changed-meanwhile':
    'The clause under discussion has just changed. Look at it again, then open the vote.',
  'meeting-clause-missing':
    'This clause is not in the petition, or the petition is not for you to read. Choose another one.',
}
