import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { codePointLength, toNfc } from './nfc.ts'
import { isSameWording, toOldTonePlacement } from './tone-placement.ts'
import { foldLoneY } from './y-spelling.ts'

describe('[domain 7.1] normal form', () => {
  test('a macOS file name in NFD and a Windows-1258 mixture both become the stored form', () => {
    expect('ệ'.normalize('NFD')).toBe('\u0065\u0323\u0302')
    expect(toNfc('\u0065\u0323\u0302')).toBe('ệ')
    expect(toNfc('ê\u0323')).toBe('ệ')
  })

  test('limits count letters as people do, whatever the form', () => {
    expect(codePointLength('Nghị quyết'.normalize('NFD'))).toBe(10)
  })

  test('[domain 7.2] look-alikes of Đ become Đ', () => {
    expect(toNfc('\u00D0ất, \u0189ất, \u00F0ất')).toBe('Đất, Đất, đất')
  })
})

describe('[domain 7.3] search fold', () => {
  test.each([
    ['Thuỷ  Lợi', 'thuy loi'],
    ['thủy lợi', 'thuy loi'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Bồi thường'.normalize('NFD'), 'boi thuong'],
    ['  ĐẤT\n đai ', 'dat dai'],
    ['Ưu, Ơn, Ăn, Ân, Ên, Ôn', 'uu, on, an, an, en, on'],
    ['43/2014/NĐ-CP', '43/2014/nd-cp'],
  ])('%j folds to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding twice changes nothing', () => {
    const once = fold('Quy chế phối hợp ĐBSH Ỗ Ẩ Ặ')
    expect(fold(once)).toBe(once)
  })
})

describe('[domain 7.4] tone placement', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['uỷ ban', 'ủy ban'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['Uỷ ban', 'Ủy ban'],
    ['thuỷ', 'thủy'],
    ['loè', 'lòe'],
  ])('%s is written %s', (modern, old) => {
    expect(toOldTonePlacement(modern)).toBe(old)
  })

  test.each(['quý', 'quà', 'già', 'hoàn', 'hoạch', 'thuyền', 'quỹ', 'ngoài', 'hòa', 'khuỷu', 'xoáy'])(
    '%s stays as it is',
    (word) => {
      expect(toOldTonePlacement(word)).toBe(word)
    },
  )

  test('texts that differ only in placement or normal form are the same wording; other tones are not', () => {
    expect(isSameWording('Uỷ ban nhân dân', 'Ủy ban nhân dân'.normalize('NFD'))).toBe(true)
    expect(isSameWording('thu', 'thú')).toBe(false)
  })
})

describe('[domain 7.5] i and y', () => {
  test.each([
    ['kỹ', 'kĩ'],
    ['lý', 'lí'],
    ['mỹ', 'mĩ'],
    ['tỷ', 'tỉ'],
    ['quý', 'quí'],
    ['sỹ', 'sĩ'],
    ['hy', 'hi'],
    ['Kỹ thuật', 'Kĩ thuật'],
  ])('%s and %s are one spelling', (y, i) => {
    expect(foldLoneY(y).toLowerCase()).toBe(foldLoneY(i).toLowerCase())
  })

  test.each(['tay', 'thúy', 'quyết', 'y tế', 'thuyền', 'ý kiến'])('%s keeps its y', (word) => {
    expect(foldLoneY(word)).toBe(word)
  })

  test('capital Y stays capital', () => {
    expect(foldLoneY('MỸ')).toBe('MĨ')
  })
})
