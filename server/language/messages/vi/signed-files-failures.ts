/** Why a signed file was not taken; see server/petitions/signed-files/contract.ts. */
export const signedFilesFailures = {
  'signed-file-missing': 'Chọn tệp PDF đã ký.',
  'signed-file-not-prepared': 'Biên bản này không còn dùng: bản khóa đã mở lại, hoặc chưa chuẩn bị. Xem lại trang.',
  'signed-file-behind':
    'Tệp này chưa có chữ ký của {departments}, đã nộp trước. Tải tệp mới ở trang này về, ký vào tệp đó rồi tải lên.',
  'signed-file-other-field': 'Tệp này có chữ ký mới ở ô của {departments}. Chỉ nhận chữ ký ở ô của đơn vị mình.',
  'signed-file-agency-first': 'Người có thẩm quyền ký trước, cơ quan ký sau. Ký lại theo thứ tự đó.',
} as const
