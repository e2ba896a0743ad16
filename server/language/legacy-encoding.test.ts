import { expect, it } from 'vitest'
import { readLegacyText } from './legacy-encoding.ts'

it.each([
  ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'tcvn3', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
  ['båi th­êng ®Êt n«ng nghiÖp gi¸p ranh', 'tcvn3', 'bồi thường đất nông nghiệp giáp ranh'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['boài thöôøng, hoã trôï vaø taùi ñònh cö', 'vni', 'bồi thường, hỗ trợ và tái định cư'],
  ['UÛY BAN NHAÂN DAÂN TÆNH', 'vni', 'ỦY BAN NHÂN DÂN TỈNH'],
])('%s is read as %s', (written, encoding, meant) => {
  expect(readLegacyText(written)).toEqual({ encoding, text: meant })
})

it.each([
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'bài toán hoà giải',
  'Le procès-verbal a été signé à Hà Nội',
  'plain words',
  'tổ dân phố số 5',
  'Diện tích: 42 m² – giá 5 µg/m³',
])('%s stays as it is', (text) => {
  expect(readLegacyText(text)).toBeNull()
})
