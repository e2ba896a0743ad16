import { describe, expect, test } from 'vitest'
import { passwordFault } from './password-policy.ts'

const OWNER = { secondFactor: false, email: 'thugiang@bacninh.example', fullName: 'Lê Thu Giang' }
const judge = (password: string, secondFactor = false) => passwordFault(password, { ...OWNER, secondFactor })

describe('[R4] a password', () => {
  test('has at least fourteen characters, or eight where a code is asked for beside it', () => {
    expect(judge('rẽ phải ở cầ')).toBe('password-under-fourteen')
    expect(judge('rẽ phải ở cầu ')).toBeNull()
    expect(judge('rẽ phải', true)).toBe('password-under-eight')
    expect(judge('rẽ phải ở', true)).toBeNull()
  })

  test('is measured in characters as they are read, however the keyboard composes them', () => {
    const thirteen = 'ruộng lúa chín'.slice(0, 13)
    expect(thirteen.normalize('NFD').length).toBeGreaterThan(14)
    expect(judge(thirteen.normalize('NFD'))).toBe('password-under-fourteen')
    expect(judge(`${thirteen}ạ`.normalize('NFD'))).toBeNull()
    expect(judge('🌾'.repeat(7), true)).toBe('password-under-eight')
  })

  test('is not so long that hashing it is a load', () => {
    expect(judge('ă'.repeat(257))).toBe('password-too-long')
  })

  test('needs no capital, digit or sign', () => {
    expect(judge('chiều mưa bến đò vắng')).toBeNull()
  })

  test.each([
    '12345678901234',
    '98765432109876',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    '--------------',
    'qwertyuiop123456',
    'Password123456789',
    'P@ssw0rd@2026!!',
    'matkhau@123456',
    'Mật khẩu 123456789',
    'matkhaumatkhau',
    'anhyeuem12345678',
    '2026AnhYêuEm!!!!',
    'tieng-noi-chung',
    'Tiếng Nói Chung 2026',
    'nguyenvana123456',
    'correct horse battery staple',
    'nôngnghiệpvàmôitrường',
    '0123456789abcdef',
  ])('“%s” is among the first that anyone tries', (password) => {
    expect(judge(password)).toBe('password-common')
  })

  test.each(['thugiang@bacninh.example', 'thugiang123456', 'Lê Thu Giang 1985', 'LeThuGiang@@2026', 'giangthule-1985'])(
    '“%s” is about the person',
    (password) => {
      expect(judge(password)).toBe('password-personal')
    },
  )

  test.each(['Lê Thu Giang thích mưa tháng bảy', 'họp sở chiều thứ năm', 'ba con vịt trắng 1987'])(
    '“%s” may hold a known word or name among others',
    (password) => {
      expect(judge(password)).toBeNull()
    },
  )
})
