/** Why no edXML message was made; see server/documents/edxml/contract.ts. */
export const edxmlFailures = {
  'edxml-missing': 'Chưa tạo được gói edXML: ô {box} còn trống. Điền rồi tạo lại.',
  'edxml-too-long':
    'Chưa tạo được gói edXML: ô {box} dài {length, number} ký tự, được nhiều nhất {most, number}. Rút ngắn rồi tạo lại.',
  'edxml-invalid': 'Chưa tạo được gói edXML: giá trị “{found}” không dùng được ở ô {box}.',
  'edxml-duplicate-recipient': 'Chưa tạo được gói edXML: cơ quan có mã {found} được ghi hai lần trong nơi nhận.',
  'edxml-too-large': 'Chưa tạo được gói edXML: các tệp đính kèm lớn hơn {most, number} MB.',
} as const
