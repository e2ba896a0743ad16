import { describe, expect, test } from 'vitest'
import { compareNames, compareVietnamese, nameSortKey, sortKey } from './collation.ts'

const ALPHABET = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ')

describe('[domain 7.6] Vietnamese order', () => {
  test('letters follow the alphabet, đ after d', () => {
    expect([...ALPHABET].reverse().sort(compareVietnamese)).toEqual(ALPHABET)
  })

  test('tones follow ngang, huyền, hỏi, ngã, sắc, nặng, after all letters', () => {
    const expected = ['an', 'ao', 'ào', 'ảo', 'ão', 'áo', 'ạo', 'ăn', 'ân', 'da', 'đa', 'on', 'ôn', 'Ơn', 'ua', 'ưa']
    expect([...expected].reverse().sort(compareVietnamese)).toEqual(expected)
  })

  test('it agrees with Intl.Collator("vi") on words', () => {
    const words =
      'đất đai môi trường nước thải khoáng sản giá đất bồi thường Đông Anh đô thị đồng Đống Đa hà hạ Hải hai hài'
        .split(' ')
        .concat(['hòa bình', 'hoa', 'hỏa', 'họa', 'Lý', 'lệ phí', 'lẻ', 'ơn', 'ông', 'ong', 'uống', 'ưng', 'ủng'])
    const collator = new Intl.Collator('vi')
    expect([...words].sort(compareVietnamese)).toEqual([...words].sort(collator.compare))
  })

  test('the key is the same for both normal forms and both tone placements, and made of figures and letters only', () => {
    expect(sortKey('Hoà'.normalize('NFD'))).toBe(sortKey('Hòa'))
    expect(sortKey('Phường 5, Quận 1 – TP. Hồ Chí Minh')).toMatch(/^[a-z0-9]+$/)
  })

  test('a shorter word comes before its longer neighbour, and words before letters', () => {
    expect(['anh', 'an', 'an ba'].sort(compareVietnamese)).toEqual(['an', 'an ba', 'anh'])
  })
})

describe('[domain 7.7] order of people', () => {
  test('the given name decides first, then the middle, then the family name', () => {
    const people = ['Lê Thị Bình', 'Nguyễn Văn An', 'Đỗ Văn An', 'Đỗ Thị An', 'Bùi Ân', 'Trần Quốc Ân', 'Phạm Ánh']
    const expected = ['Đỗ Thị An', 'Đỗ Văn An', 'Nguyễn Văn An', 'Phạm Ánh', 'Bùi Ân', 'Trần Quốc Ân', 'Lê Thị Bình']
    expect([...people].sort(compareNames)).toEqual(expected)
  })

  test('all An come before all Án, whatever their family names', () => {
    expect(['Lê Án', 'Vũ An'].sort(compareNames)).toEqual(['Vũ An', 'Lê Án'])
  })

  test('stored keys compare byte by byte, as a database does it', () => {
    const people = ['Đặng Đức', 'Đặng Dung', 'Dương Đạt', 'Hoàng Đăng Khoa', 'Y Moan', 'Vũ']
    const byKey = [...people].sort((a, b) => Buffer.compare(Buffer.from(nameSortKey(a)), Buffer.from(nameSortKey(b))))
    expect(byKey).toEqual([...people].sort(compareNames))
  })
})
