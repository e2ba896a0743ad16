/** One case of the demo, and where it is shown to have been spoken of. */
export interface CasePlan {
  readonly id: string
  readonly title: string
  readonly field: string
  readonly department: string
  readonly date: string
  readonly status: string
  readonly visibility: string
  readonly sections: Readonly<Record<string, string>>
  /** Day of the demo's workshop that heard of it. */
  readonly shownOn?: string
  /** Title of the demo's petition item that cites it. */
  readonly citedBy?: string
}

/** The twelve cases of the demo: invented, without real people, communes or matters. */
export const CASE_PLANS: readonly CasePlan[] = [
  {
    id: 'C01',
    title: 'Chênh lệch đơn giá bồi thường đất ở hai bên ranh giới tỉnh',
    field: 'DD-BT',
    department: 'Hưng Yên',
    date: '2023-06',
    status: 'solved',
    visibility: 'cluster',
    sections: {
      context:
        'Dự án đường liên tỉnh thu hồi 42 ha đất nông nghiệp của 615 hộ thuộc ba xã giáp ranh; đơn giá bồi thường phía tỉnh bạn cao hơn khoảng 28%.',
      obstacle:
        'Hai tỉnh xác định giá đất cụ thể độc lập, không có thông tin thửa so sánh chung; 74 hộ chưa nhận tiền.',
      basis: 'Luật Đất đai năm 2013 (Điều 74, Điều 114); Nghị định số 47/2014/NĐ-CP.',
      handling:
        'Hai Sở lập tổ công tác, trao đổi dữ liệu giao dịch, tham vấn giá trước khi trình Hội đồng thẩm định, công khai chính sách hỗ trợ khác theo thẩm quyền từng tỉnh.',
      outcome: '71/74 hộ bàn giao mặt bằng.',
      lessons: 'Phải thống nhất phương pháp trước khi thông báo thu hồi đất.',
    },
    shownOn: '2024-11-14',
    citedBy: 'Tham vấn đơn giá bồi thường, hỗ trợ trước khi phê duyệt phương án tại khu vực giáp ranh',
  },
  {
    id: 'C02',
    title: 'Tồn đọng giao đất dịch vụ cho hộ bị thu hồi đất trước năm 2009',
    field: 'DD-DV',
    department: 'Vĩnh Phúc',
    date: '2022-09',
    status: 'petitioned',
    visibility: 'cluster',
    sections: {
      context:
        '1.180 hộ đủ điều kiện giao đất dịch vụ nhưng còn 312 hộ chưa được giao do thiếu quỹ đất và quy hoạch chi tiết thay đổi.',
      obstacle:
        'Chính sách cũ không còn trong quy định hiện hành, cách tính tiền hạ tầng qua các thời kỳ không thống nhất.',
      basis: 'Luật Đất đai năm 2013; Nghị định số 17/2006/NĐ-CP; nghị quyết của HĐND tỉnh về đất dịch vụ.',
      handling:
        'Rà soát từng hồ sơ theo thời điểm quyết định thu hồi, phân ba nhóm, công khai danh sách mã hồ sơ không nêu tên.',
      outcome: 'Sau 10 tháng giao thêm 204 hộ; 108 hộ còn lại đưa vào kiến nghị chung của Cụm.',
    },
    shownOn: '2024-11-14',
    citedBy: 'Chính sách chuyển tiếp đối với hộ chưa được giao đất dịch vụ',
  },
  {
    id: 'C03',
    title: 'Cấp giấy chứng nhận cho đất giao không đúng thẩm quyền',
    field: 'DD-GCN',
    department: 'Hải Dương',
    date: '2024-10',
    status: 'solved',
    visibility: 'cluster',
    sections: {
      context:
        'Xã A có 96 thửa đất ở do tổ chức cơ sở giao từ năm 1991 đến năm 2003, có phiếu thu nhưng mất sổ giao đất.',
      obstacle: 'Khó chứng minh việc đã nộp tiền và thời điểm sử dụng ổn định; hồ sơ địa chính hai thời kỳ lệch ranh.',
      basis: 'Luật Đất đai năm 2024 (Điều 140); Nghị định số 101/2024/NĐ-CP.',
      handling:
        'Lập tổ xác minh, lấy ý kiến khu dân cư, đối chiếu bản đồ 299 và bản đồ số, phân loại theo mốc 15/10/1993 và 01/7/2014, xử lý từng nhóm.',
      outcome:
        'Đã cấp 81 giấy chứng nhận, 9 thửa phải điều chỉnh quy hoạch, 6 thửa tranh chấp hướng dẫn hòa giải tại cơ sở.',
    },
  },
  {
    id: 'C04',
    title: 'Xây dựng bảng giá đất áp dụng từ ngày 01/01/2026 khi thiếu thông tin thị trường',
    field: 'DD-GIA',
    department: 'Hải Phòng',
    date: '2025-11',
    status: 'petitioned',
    visibility: 'ministry',
    sections: {
      context:
        'Sau hợp nhất, thành phố phải lập bảng giá đất cho hai khu vực có mặt bằng giá và hệ thống vị trí rất khác nhau.',
      obstacle: 'Giá ghi trên hợp đồng thấp hơn giá giao dịch thực tế, nhiều tuyến không có giao dịch trong 24 tháng.',
      basis: 'Luật Đất đai năm 2024 (Điều 159); Nghị định số 71/2024/NĐ-CP.',
      handling:
        'Thu thập đa nguồn (đăng ký đất đai, đấu giá, thuế), loại giá trị bất thường, giữ lộ trình điều chỉnh ba năm ở khu vực chênh lệch lớn, lấy ý kiến công khai.',
      outcome: 'Trình HĐND đúng hạn; kiến nghị Trung ương chia sẻ dữ liệu giao dịch theo thời gian thực.',
    },
    citedBy: 'Chia sẻ dữ liệu giao dịch đất đai theo thời gian thực để lập bảng giá đất',
  },
  {
    id: 'C05',
    title: 'Ô nhiễm làng nghề tái chế kim loại',
    field: 'MT-LN',
    department: 'Bắc Ninh',
    date: '2023-05',
    status: 'solved',
    visibility: 'cluster',
    sections: {
      context:
        'Làng nghề B có 148 cơ sở nấu tái chế, phần lớn xen kẽ khu dân cư, khói bụi và tro xỉ tích tụ nhiều năm.',
      obstacle:
        'Hộ gia đình không đủ điều kiện lập hồ sơ môi trường, mặt bằng cụm công nghiệp chưa hoàn thành hạ tầng, dừng đột ngột ảnh hưởng việc làm của khoảng 2.000 lao động.',
      basis: 'Luật Bảo vệ môi trường năm 2020 (Điều 56); Nghị định số 08/2022/NĐ-CP.',
      handling:
        'Lập danh mục cơ sở, dừng ngay công đoạn có chất thải nguy hại, hỗ trợ lãi suất di dời, lắp trạm quan trắc tự động, giao UBND xã giám sát theo ca.',
      outcome: '97 cơ sở di dời hoặc chuyển nghề, nồng độ bụi giảm khoảng 35% sau một năm.',
    },
    shownOn: '2024-03-21',
    citedBy: 'Hồ sơ môi trường rút gọn cho hộ sản xuất làng nghề đang di dời',
  },
  {
    id: 'C06',
    title: 'Cụm công nghiệp hoạt động khi chưa có trạm xử lý nước thải tập trung',
    field: 'MT-CCN',
    department: 'Thái Bình',
    date: '2024-03',
    status: 'solved',
    visibility: 'cluster',
    sections: {
      context:
        'Cụm công nghiệp N lấp đầy 82% nhưng chưa có chủ đầu tư hạ tầng, nước thải của 17 nhà máy xả ra kênh thủy lợi.',
      obstacle: 'Cụm hình thành trước quy định mới, ngân sách hạn chế, doanh nghiệp chưa thống nhất đóng góp.',
      basis:
        'Luật Bảo vệ môi trường năm 2020 (Điều 52); Nghị định số 32/2024/NĐ-CP về quản lý, phát triển cụm công nghiệp.',
      handling:
        'Yêu cầu từng cơ sở xử lý cục bộ đạt quy chuẩn, tạm dừng tiếp nhận dự án mới, kêu gọi chủ đầu tư hạ tầng, xây dựng phương án giá dịch vụ theo lưu lượng.',
      outcome: 'Đã chọn được chủ đầu tư, trạm 2.500 m³/ngày đêm dự kiến vận hành sau 14 tháng.',
    },
    shownOn: '2024-03-21',
    citedBy: 'Hỗ trợ trạm xử lý nước thải cho cụm công nghiệp hình thành trước năm 2022',
  },
  {
    id: 'C07',
    title: 'Phân loại rác tại nguồn và chi phí dịch vụ theo khối lượng',
    field: 'MT-CTR',
    department: 'Nam Định',
    date: '2024-12',
    status: 'petitioned',
    visibility: 'ministry',
    sections: {
      context: 'Toàn tỉnh phát sinh khoảng 1.000 tấn rác mỗi ngày, đa số chôn lấp tại bãi cấp xã đã quá tải.',
      obstacle:
        'Chưa có phương tiện thu gom riêng từng loại, chưa có định mức đơn giá để thu theo khối lượng, người dân phân loại xong lại bị thu gom chung.',
      basis: 'Luật Bảo vệ môi trường năm 2020 (Điều 75, Điều 79).',
      handling:
        'Thí điểm tại 20 xã với ba nhóm rác, ngày thu gom cố định theo loại, dùng bao bì có mã, ủ phân tại hộ, đóng dần 45 bãi nhỏ.',
      outcome:
        'Lượng rác phải chôn lấp ở các xã thí điểm giảm 38%; cần Bộ hướng dẫn thống nhất phương pháp định giá dịch vụ.',
    },
    citedBy: 'Định giá dịch vụ thu gom rác sinh hoạt theo khối lượng',
  },
  {
    id: 'C08',
    title: 'Ô nhiễm nguồn nước liên tỉnh ảnh hưởng trạm cấp nước sạch',
    field: 'TNN-LVS',
    department: 'Hà Nam',
    date: '2024-02',
    status: 'stuck',
    visibility: 'cluster',
    sections: {
      context:
        'Mùa khô, nước sông từ thượng nguồn chảy về có amoni vượt ngưỡng nhiều lần, hai nhà máy nước giảm công suất 40%.',
      obstacle: 'Nguồn thải nằm ngoài địa bàn, việc xả nước không được báo trước, chưa có cơ chế bồi hoàn.',
      basis:
        'Luật Bảo vệ môi trường năm 2020 (Điều 8, Điều 9); Luật Tài nguyên nước năm 2012 (đang áp dụng tại thời điểm vụ việc).',
      handling:
        'Ký quy chế phối hợp giữa các Sở trong lưu vực, chia sẻ số liệu trạm tự động mỗi giờ, cảnh báo qua nhóm trực khi amoni vượt 1 mg/l, thống nhất lịch vận hành cống.',
      outcome: 'Thời gian cảnh báo sớm tăng từ 0 lên 18 giờ; chưa xử lý dứt điểm nguồn thải.',
    },
    shownOn: '2024-03-21',
    citedBy: 'Thông báo trước khi xả nước trên hệ thống sông, thủy lợi liên tỉnh',
  },
  {
    id: 'C09',
    title: 'Kiểm soát khói bụi do đốt rơm rạ vùng giáp ranh',
    field: 'MT-KK',
    department: 'Hà Nội',
    date: '2024-06',
    status: 'petitioned',
    visibility: 'cluster',
    sections: {
      context:
        'Sau thu hoạch vụ xuân, chỉ số chất lượng không khí nhiều đêm vượt mức 200, ảnh vệ tinh ghi nhận điểm đốt ở cả khu vực nội tỉnh và giáp ranh.',
      obstacle: 'Khó xác định người đốt, chế tài cấp xã ít được áp dụng, không có kênh báo chung giữa các tỉnh.',
      basis: 'Luật Bảo vệ môi trường năm 2020 (Điều 12, Điều 13); Nghị định số 45/2022/NĐ-CP.',
      handling:
        'Dùng ảnh vệ tinh và đường dây nóng, hỗ trợ máy cuộn rơm, chế phẩm xử lý tại ruộng, công bố bản đồ điểm đốt hằng ngày, phối hợp năm tỉnh cùng thời vụ.',
      outcome: 'Số điểm đốt vụ mùa giảm 46% so với cùng kỳ; đề xuất kế hoạch chất lượng không khí cấp vùng.',
    },
    citedBy: 'Kiểm soát khói bụi do đốt rơm rạ vùng giáp ranh',
  },
  {
    id: 'C10',
    title: 'Khai thác cát trái phép tại khu vực giáp ranh trên sông',
    field: 'KS-CAT',
    department: 'Ninh Bình',
    date: '2023-04',
    status: 'solved',
    visibility: 'cluster',
    sections: {
      context: 'Đêm tối, tàu không số hút cát tại đoạn sông giáp ranh hai tỉnh, gây sạt 300 m bờ bãi và đe dọa kè.',
      obstacle:
        'Đối tượng di chuyển sang bên kia ranh giới khi bị truy đuổi, lực lượng mỏng, mốc ranh giới trên sông chưa rõ.',
      basis: 'Luật Khoáng sản năm 2010; Nghị định số 23/2020/NĐ-CP.',
      handling:
        'Ký quy chế phối hợp liên tỉnh, xác định tọa độ ranh giới, tuần tra chung, gắn thiết bị giám sát hành trình và camera tại bến bãi, quản lý giờ khai thác của mỏ có phép.',
      outcome: 'Xử phạt 12 vụ, tạm giữ 5 phương tiện; sáu tháng tiếp theo không phát sinh điểm nóng mới.',
    },
    citedBy: 'Phối hợp cấp phép, kiểm tra khai thác cát, sỏi lòng sông ở đoạn sông giáp ranh',
  },
  {
    id: 'C11',
    title: 'Giải quyết khiếu nại đông người về thu hồi đất, có nội dung tố cáo kèm theo',
    field: 'KNTC',
    department: 'Bắc Ninh',
    date: '2024-08',
    status: 'solved',
    visibility: 'cluster',
    sections: {
      context:
        'Một nhóm hộ khiếu nại quyết định phê duyệt phương án bồi thường; trong đơn có phần phản ánh hành vi của cán bộ cơ sở.',
      obstacle: 'Đơn nhiều nội dung, nguy cơ lộ thông tin người tố cáo khi chuyển hồ sơ giữa các đơn vị.',
      basis: 'Luật Khiếu nại năm 2011; Luật Tố cáo năm 2018; Luật Tiếp công dân năm 2013.',
      handling:
        'Tách nội dung ngay khi tiếp nhận, phần tố cáo chuyển cơ quan có thẩm quyền theo chế độ mật, phần khiếu nại tổ chức đối thoại ba buổi; bản chia sẻ này đã ẩn danh hóa.',
      outcome: '80% số hộ đồng thuận, giải quyết đúng hạn, không khiếu kiện vượt cấp.',
    },
  },
  {
    id: 'C12',
    title: 'Hợp nhất cơ sở dữ liệu đất đai sau sắp xếp đơn vị hành chính',
    field: 'CDS',
    department: 'Ninh Bình',
    date: '2026-03',
    status: 'solved',
    visibility: 'ministry',
    sections: {
      context:
        'Ba cơ sở dữ liệu dùng hai phần mềm, mã xã cũ, hệ tọa độ giống nhau nhưng quy ước số tờ, số thửa khác nhau.',
      obstacle:
        'Trùng mã thửa khi gộp, giấy chứng nhận ghi đơn vị hành chính cũ, gián đoạn thủ tục nếu khóa dữ liệu lâu.',
      basis: 'Luật Đất đai năm 2024; Nghị định số 101/2024/NĐ-CP; Nghị quyết số 202/2025/QH15.',
      handling:
        'Lập bảng chuyển đổi mã có thời điểm hiệu lực, giữ mã định danh gốc, đồng bộ theo đợt vào ban đêm, đối soát ngẫu nhiên 2% thửa, không yêu cầu người dân đổi giấy.',
      outcome: 'Hoàn thành 118 xã trong bốn tháng, tỷ lệ lỗi đối soát 0,4%.',
    },
  },
]
