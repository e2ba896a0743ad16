import { useEffect, useRef, useState } from 'react'
import type { RoomSession } from '../room-session.ts'
import type { Scene } from './scene.ts'

/** As wide as browsers draw that window. */
const WIDTH = 640

/** The picture in a small window above all others (picture-in-picture): the screen that is shown, else who stands large. */
export interface PictureApart {
  readonly isOpen: boolean
  /** null: this browser cannot, or there is no picture. */
  readonly turn: (() => void) | null
}

export function usePictureApart(session: RoomSession, scene: Scene): PictureApart {
  const player = useRef<HTMLVideoElement | null>(null)
  const [isOpen, setOpen] = useState(false)
  const picture = pictureOf(scene)
  const track = picture?.track ?? null
  const producerId = picture?.producerId

  useEffect(() => {
    if (!isOpen || producerId === undefined) return
    return session.show(producerId, WIDTH, true)
  }, [isOpen, producerId, session])
  useEffect(() => {
    if (isOpen && player.current && track) player.current.srcObject = new MediaStream([track])
  }, [isOpen, track])
  useEffect(
    () => () => {
      if (player.current && document.pictureInPictureElement === player.current) void document.exitPictureInPicture()
    },
    [],
  )

  async function open(shown: MediaStreamTrack): Promise<void> {
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.srcObject = new MediaStream([shown])
    video.addEventListener('leavepictureinpicture', () => setOpen(false))
    player.current = video
    await video.play()
    await video.requestPictureInPicture()
    setOpen(true)
  }

  if (typeof document === 'undefined' || !document.pictureInPictureEnabled || !track) return { isOpen, turn: null }
  return {
    isOpen,
    turn() {
      if (isOpen) void document.exitPictureInPicture()
      // A browser may still say no: then everything stays as it was.
      else open(track).catch(() => setOpen(false))
    },
  }
}

function pictureOf({ presentation, actors, mainId }: Scene) {
  if (presentation?.track) return { track: presentation.track, producerId: presentation.screenId }
  const main = actors.find(({ person }) => person.userId === mainId)
  const seen = main?.camera ? main : actors.find(({ isMe, camera }) => !isMe && camera)
  return seen?.camera ? { track: seen.camera, producerId: seen.cameraId } : null
}
