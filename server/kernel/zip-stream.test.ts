import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type ZipPart, zipStream } from './zip-stream.ts'

async function read(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipStream(parts, new Date('2024-12-06T03:00:00Z'))) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

const PARTS: readonly ZipPart[] = [
  { path: 'Công văn 05-STNMT-VP.pdf', open: () => [strToU8('một '), strToU8('hai')] },
  { path: 'Tệp kèm theo/1 - Biểu.xlsx', open: () => [new Uint8Array(70_000).fill(7)] },
  { path: 'trống.txt', open: () => [] },
]

it('[IS5] holds every part whole under its Vietnamese name, and twice the same bytes', async () => {
  const bytes = await read(PARTS)
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(PARTS.map(({ path }) => path))
  expect(strFromU8(files['Công văn 05-STNMT-VP.pdf'] ?? new Uint8Array())).toBe('một hai')
  expect(files['Tệp kèm theo/1 - Biểu.xlsx']?.length).toBe(70_000)
  expect(await read(PARTS)).toEqual(bytes)
})
