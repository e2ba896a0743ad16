import { networkInterfaces } from 'node:os'
import type { types } from 'mediasoup'

/** Where media is listened for. */
export interface MediaListening {
  /** Only this machine (the demo), or every network. */
  readonly reach: 'this-machine' | 'networks'
  /** The address that browsers are told; null: found here. */
  readonly announcedAddress: string | null
  /** A port per worker, over UDP and TCP. */
  readonly ports: { readonly least: number; readonly most: number }
}

/** Both protocols on one port: UDP first, TCP where a firewall swallows UDP. */
export function listenInfos(listening: MediaListening, port: number): types.TransportListenInfo[] {
  const place =
    listening.reach === 'this-machine'
      ? { ip: '127.0.0.1' }
      : { ip: '0.0.0.0', announcedAddress: listening.announcedAddress ?? ownAddress() }
  return (['udp', 'tcp'] as const).map((protocol) => ({ protocol, port, ...place }))
}

/** The first IPv4 address that others can reach; this machine's own where it is in no network. */
export function ownAddress(interfaces = networkInterfaces()): string {
  const outward = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  return outward[0]?.address ?? '127.0.0.1'
}
