/** Words inside the text of a joint petition: an official document, always in Vietnamese. */
export const petitionText = {
  sections: {
    grounds: 'Căn cứ',
    situation: 'Thực trạng',
    difficulties: 'Khó khăn, vướng mắc',
    proposals: 'Nội dung kiến nghị',
    implementation: 'Tổ chức thực hiện',
    appendix: 'Bảng số liệu kèm theo',
  },
  clause: {
    unnamed: 'Nội dung chưa đặt tên',
    figures: 'Số liệu: {words}',
    provisions: 'Quy định vướng mắc: {words}',
    cause: 'Nguyên nhân: {words}',
    consequence: 'Hậu quả: {words}',
    proposal: 'Kiến nghị: {words}',
    authority: 'Cơ quan có thẩm quyền giải quyết: {authority}',
    deadline: 'Đề nghị giải quyết trước {words}',
  },
  pact: {
    theme: 'Chủ đề thi đua',
    vows: 'Nội dung giao ước',
    table: 'Chỉ tiêu thi đua của từng đơn vị',
    review:
      'Các đơn vị tổ chức phát động, sơ kết 6 tháng, tổng kết cuối năm; tự chấm điểm và chấm chéo theo thang điểm của Cụm.',
    columns: { place: 'TT', body: 'Đơn vị', target: 'Chỉ tiêu', unit: 'Đơn vị tính', registered: 'Số đăng ký' },
    clauses: {
      study:
        'Tổ chức học tập, quán triệt và thực hiện nghiêm các nghị quyết, chỉ thị của Đảng, chính sách, pháp luật của Nhà nước trong lĩnh vực quản lý của ngành.',
      targets: 'Hoàn thành và hoàn thành vượt mức các chỉ tiêu, nhiệm vụ được giao trong năm.',
      drafting: 'Tham mưu xây dựng văn bản quy phạm pháp luật đúng tiến độ, bảo đảm chất lượng.',
      resources: 'Quản lý, sử dụng tiết kiệm, hiệu quả tài nguyên; đổi mới công tác thanh tra, kiểm tra.',
      urgent:
        'Giải quyết kịp thời vụ việc về đất đai, ô nhiễm môi trường, nguồn nước và đơn thư khiếu nại, tố cáo, hạn chế khiếu kiện vượt cấp.',
      reform: 'Đẩy mạnh cải cách hành chính, chuyển đổi số; siết chặt kỷ luật, kỷ cương hành chính.',
    },
  },
} as const
