import { describe, expect, it } from 'vitest'
import { attachment } from '#server/language/attachment.ts'
import { cleanFileName, nameWithEnding } from './file-name.ts'
import { soundsSecret } from './secrecy-words.ts'

describe('file names', () => {
  it.each([
    ['Tham luận Hưng Yên.pdf', 'Tham luận Hưng Yên.pdf'],
    ['Tham luận.pdf'.normalize('NFD'), 'Tham luận.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system.ini', 'system.ini'],
    ['C:\\Users\\an\\báo cáo.docx', 'báo cáo.docx'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['.htaccess', 'htaccess'],
    ['  a   b .pdf ', 'a b .pdf'],
    ['a<b>:"c|d?*.pdf', 'a-b---c-d--.pdf'],
  ])('%j is stored as %j', (raw, clean) => {
    expect(cleanFileName(raw)).toBe(clean)
  })

  it.each(['', '   ', '...', '/', '\u0000'])('%j is no name', (raw) => {
    expect(cleanFileName(raw)).toBeNull()
  })

  it('a long name keeps its ending', () => {
    const clean = cleanFileName(`${'Ỗ'.repeat(400)}.pdf`) ?? ''
    expect(Array.from(clean)).toHaveLength(180)
    expect(clean.endsWith('Ỗ.pdf')).toBe(true)
  })

  it('[FI2] the ending tells what the bytes are', () => {
    expect(nameWithEnding('báo cáo.exe', ['pdf'])).toBe('báo cáo.exe.pdf')
    expect(nameWithEnding('ảnh.JPEG', ['jpg', 'jpeg'])).toBe('ảnh.JPEG')
    expect(nameWithEnding('báo cáo', ['docx'])).toBe('báo cáo.docx')
  })

  it('is offered in a header that neither breaks nor lies', () => {
    expect(attachment('Đề án "Ỗ"\\.pdf')).toBe(
      'attachment; filename="De an _O__.pdf"; filename*=UTF-8\'\'%C4%90%E1%BB%81%20%C3%A1n%20%22%E1%BB%96%22%5C.pdf',
    )
  })
})

describe('[R2] names that say state secret', () => {
  it.each([
    'TUYỆT MẬT - phương án.pdf',
    '01_MẬT_bao cao.docx',
    'Báo cáo (MẬT).pdf',
    'tối mật.pdf',
    'TOI_MAT.pdf',
    'Tuyet mat 2026.docx',
    'Độ mật cao.pdf',
    'danh mục bí mật nhà nước.pdf',
    'MẬT.pdf'.normalize('NFD'),
  ])('%s is refused', (name) => {
    expect(soundsSecret(name)).toBe(true)
  })

  it.each([
    'mật độ xây dựng.pdf',
    'MẬT ĐỘ DÂN SỐ.xlsx',
    'Hợp tác xã mật ong.pdf',
    'Quy chế bảo mật.docx',
    'BẢO MẬT THÔNG TIN.pdf',
    'bí mật kinh doanh.pdf',
    'đổi mật khẩu.pdf',
    'giai phong mat bang.pdf',
    'GIẢI PHÓNG MẶT BẰNG.pdf',
    'tối mặt đường.pdf',
  ])('%s passes', (name) => {
    expect(soundsSecret(name)).toBe(false)
  })
})
