/** Refusals of the video room (server/rooms/contract.ts). */
export const roomFailures = {
  'room-not-open': 'Phòng họp mở từ lúc kiểm tra kỹ thuật đến khi bế mạc. Trở lại vào giờ họp.',
  'room-locked': 'Phòng họp đang khóa. Liên hệ thư ký hội thảo để được vào.',
  'room-blocked': 'Tài khoản này đang bị chặn vào phòng họp. Liên hệ thư ký hội thảo.',
  'room-removed': 'Chủ tọa hoặc thư ký đã mời ra khỏi phòng họp. Có thể xin vào lại; yêu cầu sẽ chờ ở phòng chờ.',
  'room-replaced': 'Tài khoản này vừa vào phòng họp ở cửa sổ khác. Cuộc họp tiếp tục ở cửa sổ đó.',
  'room-waiting': 'Đang ở phòng chờ. Chờ chủ tọa hoặc thư ký cho vào.',
  'room-not-entered': 'Chưa ở trong phòng họp. Vào phòng rồi làm lại việc này.',
  'room-not-allowed': 'Việc này dành cho chủ tọa, phó chủ tọa và thư ký hội thảo, với người không cùng điều hành.',
  'room-person-not-here': 'Người này không còn trong phòng họp.',
  'room-point-unsuitable':
    'Tài khoản này không thuộc điểm cầu đã chọn. Chọn điểm cầu của đơn vị, hoặc vào với tư cách cá nhân.',
  'room-unmute-not-allowed': 'Chủ tọa chưa cho tự bật micrô. Giơ tay và chờ được mời phát biểu.',
  'room-share-taken': 'Đang có người trình chiếu. Chờ người đó dừng, hoặc nhờ chủ tọa chuyển.',
  'room-text-secret': 'Tin có dấu hiệu thuộc bí mật nhà nước nên không được gửi. Bỏ phần đó rồi gửi lại.',
  'room-file-not-found':
    'Không gửi được tệp vào tin này. Phòng họp đã đóng, hoặc tin không còn; gửi tệp cùng một tin mới.',
  'room-caption-not-yours': 'Việc gõ phụ đề không còn giao cho tài khoản này. Hỏi chủ tọa hoặc thư ký.',
  'room-groups-open': 'Phòng đang chia nhóm rồi. Kết thúc lần chia này trước.',
  'room-groups-not-open': 'Phòng thảo luận nhóm này đã kết thúc.',
  'room-message-invalid': 'Phòng họp không đọc được yêu cầu này. Tải lại trang rồi thử lại.',
  'room-message-too-often': 'Thao tác quá nhanh. Chờ vài giây rồi thử lại.',
  'room-media-preparing': 'Âm thanh và hình ảnh đang được chuẩn bị, sẽ tự bật. Chưa cần làm gì.',
  'room-media-off':
    'Máy chủ chưa có phần âm thanh và hình ảnh. Các phần khác vẫn dùng được; báo người quản trị hệ thống.',
  'room-media-lost': 'Âm thanh và hình ảnh vừa gián đoạn, đang tự nối lại.',
  'room-media-unknown': 'Đường âm thanh, hình ảnh này đã đóng. Phòng họp sẽ mở lại.',
  'room-media-refused':
    'Trình duyệt và máy chủ không thống nhất được cách truyền. Tải lại trang; nếu vẫn vậy, dùng trình duyệt khác.',
  'room-line-lost': 'Việc này chưa tới máy chủ vì mất kết nối. Làm lại khi kết nối trở lại.',
} as const
