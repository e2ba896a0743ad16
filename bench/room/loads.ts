/** What a participant sends, and the port where the generator listens in its place. */
export interface Seat {
  readonly sends: readonly Kind[]
  /** null: takes nothing. */
  readonly receivePort: number | null
}
export type Kind = 'audio' | 'video'

/** One of the three ways that a workshop uses a room. */
export interface Load {
  readonly id: string
  readonly title: string
  readonly speakers: number
  /** Who only listen; 0: the speakers listen to each other. */
  readonly listeners: number
  readonly videoKbit: number | null
  /** Milliseconds of speech in one packet. */
  readonly audioMs: number
  readonly isQuick: boolean
}

export const LOADS: readonly Load[] = [
  speech(50, 600, true),
  speech(100, 600, false),
  speech(200, 300, false),
  {
    id: 'W2',
    title: '10 who see and hear each other',
    speakers: 10,
    listeners: 0,
    videoKbit: 600,
    audioMs: 20,
    isQuick: true,
  },
  voices(50, 20, true),
  // At 20 ms to 200 it would be 100,000 packets a second: more than one core receives, and the round would be void.
  voices(200, 60, false),
]

function speech(listeners: number, videoKbit: number, isQuick: boolean): Load {
  const title = `3 speakers to ${listeners} listeners, ${videoKbit} kbit/s of video each`
  return { id: `W1-${listeners}`, title, speakers: 3, listeners, videoKbit, audioMs: 20, isQuick }
}

function voices(listeners: number, audioMs: number, isQuick: boolean): Load {
  const title = `10 voices to ${listeners} listeners, ${audioMs} ms a packet`
  return { id: `W3-${listeners}`, title, speakers: 10, listeners, videoKbit: null, audioMs, isQuick }
}

/** Of every packet of one speaker, how many are due. */
export function copiesOf({ speakers, listeners }: Load): number {
  return listeners === 0 ? speakers - 1 : listeners
}
