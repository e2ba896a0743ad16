import { useEffect, useRef } from 'react'
import { classNames } from '#app/ui/class-names.ts'

interface TrackVideoProps {
  track: MediaStreamTrack
  /** One's own camera is shown as in a mirror. */
  isMirrored?: boolean
  /** A screen is shown whole, a face fills its tile. */
  fit?: 'contain' | 'cover'
  className?: string
}

/** Plays one picture; its sound is played elsewhere. */
export function TrackVideo({ track, isMirrored = false, fit = 'cover', className }: TrackVideoProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const player = video.current
    if (!player) return
    player.srcObject = new MediaStream([track])
    player.play().catch(() => undefined) // taken away before it began
    return () => {
      player.srcObject = null
    }
  }, [track])
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted
      aria-hidden
      tabIndex={-1}
      className={classNames(
        'size-full bg-stage',
        fit === 'cover' ? 'object-cover' : 'object-contain',
        isMirrored && '-scale-x-100',
        className,
      )}
    />
  )
}
