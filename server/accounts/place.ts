import { BlockList, isIPv6 } from 'node:net'

const INSIDE = new BlockList()
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  INSIDE.addSubnet(net, bits, 'ipv4')
}
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  INSIDE.addSubnet(net, bits, 'ipv6')
}

/** Where a sign-in came from: the address as it is read, and whether it lies in a private network (RFC 1918, 4193 …). */
export interface Place {
  readonly address: string
  readonly isInside: boolean
}

export function placeOf(address: string): Place {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return { address: plain, isInside: INSIDE.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4') }
}
