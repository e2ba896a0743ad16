/** Biên bản thống nhất, signed in its PDF; see server/petitions/signed-files. */
export const signedFiles = {
  title: 'Biên bản thống nhất (ký số)',
  lead: 'Biên bản kèm đúng bản khóa này, có một vị trí ký cho mỗi đơn vị. Ký bằng thiết bị ký số ngoài hệ thống rồi tải tệp đã ký lên.',
  fileName: 'Biên bản thống nhất {code}',
  none: 'Chưa chuẩn bị biên bản để ký số.',
  prepare: 'Chuẩn bị biên bản để ký số',
  prepared: 'Đã chuẩn bị biên bản.',
  preparedAt: 'Chuẩn bị lúc {time}',
  hash: 'SHA-256 của tệp hiện tại: {hash}',
  download: 'Tải tệp để ký',
  downloadHelp: 'Tệp đã có {count} chữ ký. Ký đúng tệp này, vào ô của đơn vị mình.',
  downloadPrepared: 'Tải tệp gốc chưa ký',
  noRoots:
    'Máy chủ chưa được cấu hình chứng thư gốc nên chưa đối chiếu được chuỗi chứng thư. Chữ ký được giữ nhưng chưa coi là ký số hợp lệ.',
  count: 'Đã ký số {proven}/{total} đơn vị.',
  countSignatures: 'Đã có {proven}/{total} chữ ký số.',
  unproven: '{count, plural, other {# chữ ký chưa đối chiếu chuỗi chứng thư.}}',
  states: {
    open: 'Chưa ký',
    proven: 'Ký số',
    unproven: 'Chưa đối chiếu chuỗi chứng thư',
  },
  facts: {
    heading: 'Đã kiểm tra',
    whole: 'Nội dung còn nguyên từ bản đã chuẩn bị, chữ ký bao trùm toàn bộ tệp.',
    person: 'Chứng thư số của {name}, do {issuer} cấp.',
    trusted: 'Chuỗi chứng thư được tin cậy.',
    notChecked: 'Chưa đối chiếu chuỗi chứng thư.',
    period: 'Hiệu lực từ {from} đến {until}.',
    stamped: 'Thời điểm ký {time}, có dấu thời gian.',
    claimed: 'Thời điểm ký {time} theo máy của người ký; chưa có dấu thời gian.',
    noTime: 'Chữ ký không ghi thời điểm.',
    notRevoked: 'Chứng thư chưa bị thu hồi tính đến {time}, theo dữ liệu {by} kèm trong tệp.',
    revocation:
      'Chưa kiểm tra việc thu hồi chứng thư: tệp không kèm dữ liệu thu hồi (CRL, OCSP) đối chiếu được, máy chủ không hỏi trực tuyến.',
  },
  taken: 'Nhận lúc {time}, {name} tải lên.',
  upload: {
    title: 'Tải lên tệp đã ký của {department}',
    file: 'Tệp PDF đã ký',
    act: 'Kiểm tra và nhận tệp',
    done: 'Đã nhận tệp đã ký.',
    refused: 'Chưa nhận tệp này.',
  },
  letter: {
    title: 'Ký số công văn',
    lead: 'Sau khi cấp số, người có thẩm quyền ký số trước, cơ quan ký số sau, đều ngoài hệ thống. Tệp đủ chữ ký là tệp PDF được phát hành.',
    prepare: 'Chuẩn bị công văn để ký số',
    prepared: 'Đã chuẩn bị công văn.',
    question: 'Chuẩn bị công văn số {number} để ký số?',
    body: 'Số, ngày và người ký được in vào tệp. Sửa số hoặc người ký thì phải chuẩn bị và ký lại.',
    roles: { person: 'Người có thẩm quyền ký', agency: 'Chữ ký số của cơ quan' },
    /** In the PDF: always in Vietnamese. */
    agencyOf: 'Chữ ký số của cơ quan: {department}',
  },
  ownSigned: 'Đơn vị đã ký văn bản này.',
  /** Printed: always in Vietnamese. */
  official: {
    subject: 'Thống nhất nội dung văn bản {subject}',
    annex: 'Nội dung văn bản được thống nhất (bản khóa lần {number})',
    recipients: 'Các đơn vị có tên trên',
    labels: {
      time: 'Thời điểm khóa bản',
      bodies: 'Các đơn vị thống nhất',
    },
    text: 'Các đơn vị nêu trên thống nhất nội dung kiến nghị chung mã {code}, bản khóa lần {number}, có mã băm:',
    annexed: 'Toàn văn nội dung được thống nhất và các phụ lục kèm theo gồm {count} phụ lục của Biên bản này.',
    meaning:
      'Mỗi đơn vị ký số vào vị trí của mình dưới đây. Nội dung thay đổi sau khi khóa thì Biên bản không còn giá trị./.',
  },
} as const
