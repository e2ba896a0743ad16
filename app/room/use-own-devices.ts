import { useEffect, useState, useSyncExternalStore } from 'react'
import { createOwnDevices, NO_DEVICES, type OwnDevices, type OwnDevicesState } from './media/own-devices.ts'

/** The devices of this machine for as long as the page is open; null until it runs in a browser. */
export function useOwnDevices(): { readonly devices: OwnDevices } | null {
  const [owned, setOwned] = useState<{ readonly devices: OwnDevices } | null>(null)
  useEffect(() => {
    const devices = createOwnDevices()
    setOwned({ devices })
    return () => devices.close()
  }, [])
  return owned
}

const noEnd = () => () => undefined

export function useDevicesState(devices: OwnDevices | null): OwnDevicesState {
  return useSyncExternalStore(
    devices?.subscribe ?? noEnd,
    () => devices?.getState() ?? NO_DEVICES,
    () => NO_DEVICES,
  )
}
