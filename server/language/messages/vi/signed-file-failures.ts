/** What is wrong with a signed PDF; see server/documents/signatures/contract.ts. */
export const signedFileFailures = {
  'signed-file-not-pdf': 'Tệp này không phải PDF. Tải lên tệp PDF đã ký.',
  'signed-file-too-large': 'Tệp quá lớn hoặc quá phức tạp, chưa kiểm tra được. Ký lại từ tệp đã tải ở trang này.',
  'signed-file-not-ours':
    'Tệp này không phải tệp đã chuẩn bị ở trang này, hoặc đã được lưu lại bằng phần mềm khác. Tải tệp ở trang này về và ký đúng tệp đó.',
  'signed-file-damaged': 'Tệp bị cắt cụt hoặc hỏng. Tải lên lại; nếu vẫn vậy, ký lại từ tệp đã tải ở trang này.',
  'signed-file-changed':
    'Ngoài chữ ký, nội dung tệp đã bị thay đổi sau khi chuẩn bị (đối tượng {objects}). Tệp không được nhận.',
  'signed-file-not-covered': 'Chữ ký mới nhất không bao trùm toàn bộ tệp. Tệp không được nhận.',
  'signed-file-unsigned': 'Tệp chưa có chữ ký số nào. Ký bằng thiết bị ký số rồi tải lên.',
  'signature-digest': 'Nội dung đã bị thay đổi sau khi ký.',
  'signature-broken': 'Chữ ký không khớp với chứng thư số.',
  'signature-unsupported': 'Dạng chữ ký hoặc thuật toán này chưa kiểm tra được.',
  'signature-unknown-issuer': 'Chứng thư số không do tổ chức được tin cậy cấp.',
  'signature-certificate-expired': 'Chứng thư số không còn hiệu lực hoặc chưa có hiệu lực vào lúc ký.',
  'signature-certificate-revoked': 'Chứng thư số đã bị thu hồi trước lúc ký, theo dữ liệu kèm trong tệp.',
  'signature-other-person': 'Tên trên chứng thư số không phải của người được ký cho cơ quan này.',
} as const
