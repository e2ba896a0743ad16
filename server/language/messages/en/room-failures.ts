import type { Translated } from '../translated.ts'
import type { roomFailures as vi } from '../vi/room-failures.ts'

export const roomFailures: Translated<typeof vi> = {
  'room-not-open': 'The room is open from the technical check to the closing. Come back at the time of the meeting.',
  'room-locked': 'The room is locked. Ask the secretary of the workshop to be let in.',
  'room-blocked': 'This account is blocked from the room. Ask the secretary of the workshop.',
  'room-removed': 'The chair or the secretary sent you out of the room. You may ask again; you will wait in the lobby.',
  'room-replaced': 'This account has just entered the room in another window. The meeting goes on there.',
  'room-waiting': 'You are in the lobby. Wait until the chair or the secretary lets you in.',
  'room-not-entered': 'You are not in the room. Enter it, then do this again.',
  'room-not-allowed':
    'This is for the chair, the deputy chair and the secretary, towards who does not conduct with them.',
  'room-person-not-here': 'This person is no longer in the room.',
  'room-point-unsuitable':
    'This account does not belong to that connection point. Choose one of your department, or enter as yourself.',
  'room-unmute-not-allowed': 'The chair does not let people unmute themselves. Raise your hand and wait for the floor.',
  'room-share-taken': 'Somebody is presenting. Wait until they end, or ask the chair to hand over.',
  'room-text-secret': 'The message bears a mark of a state secret and was not sent. Take that part out and send again.',
  'room-file-not-found':
    'The file cannot be sent to this message. The room has closed, or the message is gone; send it with a new message.',
  'room-caption-not-yours': 'Captions are no longer given to this account. Ask the chair or the secretary.',
  'room-groups-open': 'The room is divided already. End these groups first.',
  'room-groups-not-open': 'These discussion groups have ended.',
  'room-message-invalid': 'The room could not read this request. Reload the page and try again.',
  'room-message-too-often': 'Too many requests. Wait a few seconds and try again.',
  'room-media-preparing': 'Sound and pictures are being prepared and will turn on by themselves. Nothing to do yet.',
  'room-media-off': 'This server has no sound and pictures yet. Everything else works; tell the administrator.',
  'room-media-lost': 'Sound and pictures were interrupted and are coming back by themselves.',
  'room-media-unknown': 'This line of sound or pictures is closed. The room will open it again.',
  'room-media-refused':
    'Browser and server could not agree on how to transmit. Reload the page; if that does not help, use another browser.',
  'room-line-lost': 'This did not reach the server: the connection is lost. Do it again once it is back.',
}
