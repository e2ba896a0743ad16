/**
 * Recommendation items written for judging likeness, in the words departments use; figures and places are invented.
 * `a1`, `a2` … are the same matter in other words; the first letters say the field.
 */
export const ITEMS = {
  'gia-1':
    'Khu vực định giá không có đủ thửa đất so sánh, giá ghi trên hợp đồng chuyển nhượng thấp hơn thực tế. Đề nghị Bộ hướng dẫn cách lựa chọn thông tin đầu vào để xác định giá đất cụ thể theo Nghị định số 71/2024/NĐ-CP.',
  'gia-2':
    'Việc xác định giá đất cụ thể gặp khó khăn vì thiếu thông tin giá đất trên thị trường, hợp đồng công chứng ghi giá thấp. Kiến nghị hướng dẫn thu thập thông tin đầu vào khi không tìm được đủ ba thửa đất so sánh (NĐ 71/2024).',
  'gia-3':
    'Bảng giá đất áp dụng từ 01/01/2026 phải lập cho hai khu vực sau hợp nhất có mặt bằng giá và hệ thống vị trí khác nhau. Đề nghị cho phép lộ trình điều chỉnh bảng giá đất trong ba năm.',
  'gia-4':
    'Sau sáp nhập tỉnh, BGĐ của hai địa bàn chênh lệch lớn, điều chỉnh ngay sẽ làm tăng nghĩa vụ tài chính của người dân. Đề nghị Bộ cho áp dụng lộ trình điều chỉnh bảng giá đất.',
  'bt-1':
    'Dự án đường liên tỉnh thu hồi đất của các hộ thuộc xã giáp ranh, đơn giá bồi thường hai bên ranh giới chênh lệch khoảng 28%. Đề nghị quy định các tỉnh có chung dự án phải tham vấn đơn giá bồi thường trước khi phê duyệt phương án.',
  'bt-2':
    'Đơn giá bồi thường, hỗ trợ ở khu vực giáp ranh giữa hai tỉnh khác nhau nhiều, người dân so bì, không bàn giao mặt bằng. Kiến nghị Bộ trình Chính phủ bổ sung cơ chế thống nhất giá bồi thường giữa các tỉnh liền kề cho dự án đi qua nhiều tỉnh.',
  'bt-3':
    'Chênh lệch giá đền bù tại vùng giáp ranh gây khó khăn cho công tác GPMB của dự án liên tỉnh; cần có quy định bắt buộc hai tỉnh phối hợp xác định giá bồi thường.',
  'bt-4':
    'Thiếu quỹ nhà ở, đất ở tái định cư trước khi thu hồi đất; nhiều hộ phải tạm cư kéo dài. Đề nghị cho phép bố trí tái định cư tại chỗ bằng hình thức nhà chung cư và hỗ trợ tiền thuê nhà đến khi nhận nền.',
  'bt-5':
    'Khu tái định cư chưa hoàn thành hạ tầng khi có quyết định thu hồi đất nên các hộ chưa có chỗ ở. Kiến nghị kéo dài thời gian hỗ trợ tiền thuê nhà tạm cư và cho tái định cư bằng căn hộ.',
  'dv-1':
    'Còn 312 hộ đủ điều kiện giao đất dịch vụ nhưng chưa được giao do thiếu quỹ đất và quy hoạch thay đổi. Đề nghị cho áp dụng chính sách chuyển tiếp và hướng dẫn chi trả bằng tiền khi không còn quỹ đất dịch vụ.',
  'dv-2':
    'Tồn đọng giao đất dịch vụ cho các hộ bị thu hồi đất nông nghiệp trước năm 2009, pháp luật hiện hành không còn chính sách này. Kiến nghị Chính phủ cho phép giải quyết dứt điểm, nơi hết quỹ đất thì trả bằng tiền.',
  'gcn-1':
    'Nhiều thửa đất ở do thôn, xã giao không đúng thẩm quyền trước năm 2004, người dân có phiếu thu nhưng mất sổ giao đất. Đề nghị hướng dẫn giấy tờ chứng minh đã nộp tiền để cấp giấy chứng nhận theo Điều 140 Luật Đất đai năm 2024.',
  'gcn-2':
    'Việc cấp GCN đối với đất được giao trái thẩm quyền từ 1991 đến 2003 vướng vì không còn chứng từ nộp tiền. Kiến nghị Bộ quy định rõ giấy tờ thay thế và cách xác định thời điểm sử dụng đất ổn định.',
  'gcn-3':
    'Giấy chứng nhận đã cấp ghi tên đơn vị hành chính cũ; đề nghị khẳng định không bắt buộc người dân cấp đổi sổ đỏ sau sắp xếp đơn vị hành chính, chỉ chỉnh lý khi có giao dịch.',
  'gcn-4':
    'Sau khi sắp xếp ĐVHC, địa chỉ thửa đất trên sổ đỏ thay đổi. Đề nghị hướng dẫn việc chỉnh lý tên xã, tỉnh trên giấy chứng nhận, không yêu cầu người dân phải đổi sổ.',
  'csdl-1':
    'Ba cơ sở dữ liệu đất đai của các tỉnh cũ dùng hai phần mềm khác nhau, mã thửa bị trùng khi gộp. Đề nghị Bộ ban hành quy định chuyển đổi mã thửa, mã xã và hướng dẫn hợp nhất cơ sở dữ liệu.',
  'csdl-2':
    'Khi hợp nhất CSDLĐĐ sau sáp nhập tỉnh phát sinh trùng số tờ, số thửa và mã đơn vị hành chính. Kiến nghị Bộ hướng dẫn thống nhất bảng chuyển đổi mã và quy trình gộp dữ liệu.',
  'csdl-3':
    'Cơ sở dữ liệu đất đai chưa kết nối với cơ sở dữ liệu quốc gia về dân cư và cơ quan thuế. Đề nghị Bộ thống nhất chuẩn kết nối, chia sẻ để liên thông thuế điện tử.',
  'tq-1':
    'Cấp xã được giao thẩm quyền giao đất, thu hồi đất theo Nghị định số 151/2025/NĐ-CP nhưng chưa có công chức chuyên môn về đất đai. Đề nghị bổ sung biên chế và tập huấn cho UBND cấp xã.',
  'tq-2':
    'Sau khi bỏ cấp huyện, nhiều việc đất đai chuyển về xã trong khi cán bộ địa chính thiếu và yếu. Kiến nghị bổ sung biên chế, tổ chức tập huấn nghiệp vụ đất đai cho cấp xã khi thực hiện phân định thẩm quyền.',
  'ln-1':
    'Hộ sản xuất quy mô nhỏ trong làng nghề không đủ điều kiện lập hồ sơ môi trường trong khi đang thực hiện lộ trình di dời. Đề nghị Bộ hướng dẫn hồ sơ môi trường theo hình thức rút gọn.',
  'ln-2':
    'Các cơ sở nhỏ tại làng nghề khó thực hiện thủ tục giấy phép, đăng ký môi trường. Kiến nghị đơn giản hóa hồ sơ môi trường cho hộ gia đình làng nghề trong thời gian chờ di dời vào cụm công nghiệp.',
  'ln-3':
    'Làng nghề tái chế kim loại phát sinh khói bụi, tro xỉ là chất thải nguy hại, không có nơi tiếp nhận xử lý trong vùng. Đề nghị hỗ trợ xây dựng khu xử lý chất thải nguy hại liên tỉnh.',
  'ccn-1':
    'Cụm công nghiệp hình thành trước khi Luật Bảo vệ môi trường có hiệu lực chưa có trạm xử lý nước thải tập trung. Đề nghị bố trí nguồn sự nghiệp môi trường hỗ trợ đầu tư hệ thống xử lý nước thải.',
  'ccn-2':
    'Nhiều CCN cũ do UBND cấp huyện làm chủ đầu tư không có hệ thống xử lý nước thải tập trung, ngân sách địa phương hạn chế. Kiến nghị hỗ trợ kinh phí từ nguồn sự nghiệp môi trường để xây dựng trạm XLNT.',
  'ccn-3':
    'Giá dịch vụ xử lý nước thải trong cụm công nghiệp chưa có phương pháp định giá theo lưu lượng, doanh nghiệp không thống nhất đóng góp. Đề nghị ban hành hướng dẫn định giá.',
  'ctr-1':
    'Chưa có định mức, đơn giá để thu tiền dịch vụ thu gom chất thải rắn sinh hoạt theo khối lượng sau phân loại. Đề nghị Bộ hướng dẫn phương pháp định giá thống nhất theo Điều 79 Luật Bảo vệ môi trường năm 2020.',
  'ctr-2':
    'Việc thu giá dịch vụ rác thải theo khối lượng chưa làm được vì thiếu định mức kinh tế - kỹ thuật. Kiến nghị Bộ ban hành phương pháp xác định giá thu gom rác sinh hoạt sau khi phân loại tại nguồn.',
  'ctr-3':
    'Bãi chôn lấp cấp xã quá tải, chưa có nhà máy đốt rác phát điện của vùng. Đề nghị đưa dự án xử lý chất thải rắn sinh hoạt liên tỉnh vào quy hoạch và có cơ chế kêu gọi đầu tư.',
  'nuoc-1':
    'Nước sông liên tỉnh bị ô nhiễm amoni từ thượng nguồn, việc xả nước không được báo trước. Đề nghị Bộ chủ trì xây dựng quy chế phối hợp quản lý chất lượng nước các sông liên tỉnh, thông báo trước khi xả.',
  'nuoc-2':
    'Nguồn nước cấp cho nhà máy nước sạch ở hạ du bị ảnh hưởng khi tỉnh thượng nguồn vận hành cống xả mà không thông báo. Kiến nghị ban hành quy chế phối hợp giữa các tỉnh trong lưu vực sông và trách nhiệm báo trước.',
  'nuoc-3':
    'Việc cấp phép khai thác nước dưới đất trong vùng hạn chế khai thác chưa có hướng dẫn lộ trình trám lấp giếng. Đề nghị hướng dẫn thực hiện Nghị định số 54/2024/NĐ-CP đối với giếng của hộ gia đình.',
  'qt-1':
    'Dữ liệu quan trắc tự động nước thải, khí thải của các tỉnh truyền về nhiều đầu mối khác nhau. Đề nghị Bộ kết nối dữ liệu quan trắc tự động của các địa phương về một đầu mối dùng chung.',
  'qt-2':
    'Kiến nghị Bộ xây dựng nền tảng dùng chung để các tỉnh chia sẻ số liệu trạm quan trắc tự động, tránh mỗi nơi một hệ thống.',
  'kk-1':
    'Đốt rơm rạ sau thu hoạch làm chất lượng không khí nhiều đêm vượt ngưỡng, khó xác định người đốt ở vùng giáp ranh. Đề nghị xây dựng kế hoạch quản lý chất lượng không khí cấp vùng và chia sẻ ảnh vệ tinh điểm đốt.',
  'kk-2':
    'Ô nhiễm bụi mịn do đốt phụ phẩm nông nghiệp, rơm rạ tại nhiều tỉnh cùng lúc. Kiến nghị Bộ lập kế hoạch chất lượng không khí vùng, cung cấp bản đồ điểm đốt từ ảnh vệ tinh.',
  'cat-1':
    'Khai thác cát trái phép ban đêm ở đoạn sông giáp ranh, đối tượng chạy sang địa bàn tỉnh khác khi bị truy đuổi. Đề nghị quy định cơ chế tuần tra chung và xác định tọa độ ranh giới trên sông.',
  'cat-2':
    'Tình trạng hút cát lậu tại khu vực sông giáp ranh hai tỉnh diễn biến phức tạp, ranh giới hành chính trên sông chưa rõ. Kiến nghị ban hành quy chế phối hợp tuần tra liên tỉnh.',
  'cat-3':
    'Thiếu nguồn cát và đất đắp cho các dự án đường cao tốc, thủ tục cấp phép mỏ vật liệu san lấp kéo dài. Đề nghị cho áp dụng cơ chế đặc thù cấp phép khai thác khoáng sản làm vật liệu xây dựng thông thường.',
  'lua-1':
    'Chuyển mục đích đất trồng lúa phải nộp tiền bảo vệ, phát triển đất lúa nhưng mức nộp theo Nghị định số 112/2024/NĐ-CP chưa rõ với dự án nhiều giai đoạn. Đề nghị hướng dẫn thời điểm tính tiền.',
  'kntc-1':
    'Khiếu nại đông người về thu hồi đất có kèm nội dung tố cáo, nguy cơ lộ thông tin người tố cáo khi chuyển đơn. Đề nghị hướng dẫn tách đơn và bảo mật thông tin khi không còn thanh tra sở.',
} as const
export type ItemId = keyof typeof ITEMS

export type Likeness = 'same-matter' | 'same-field' | 'unrelated'

/** What a secretary of the cluster would say of each pair. */
export const PAIRS: readonly (readonly [ItemId, ItemId, Likeness])[] = [
  ['gia-1', 'gia-2', 'same-matter'],
  ['gia-3', 'gia-4', 'same-matter'],
  ['bt-1', 'bt-2', 'same-matter'],
  ['bt-1', 'bt-3', 'same-matter'],
  ['bt-2', 'bt-3', 'same-matter'],
  ['bt-4', 'bt-5', 'same-matter'],
  ['dv-1', 'dv-2', 'same-matter'],
  ['gcn-1', 'gcn-2', 'same-matter'],
  ['gcn-3', 'gcn-4', 'same-matter'],
  ['csdl-1', 'csdl-2', 'same-matter'],
  ['tq-1', 'tq-2', 'same-matter'],
  ['ln-1', 'ln-2', 'same-matter'],
  ['ccn-1', 'ccn-2', 'same-matter'],
  ['ctr-1', 'ctr-2', 'same-matter'],
  ['nuoc-1', 'nuoc-2', 'same-matter'],
  ['qt-1', 'qt-2', 'same-matter'],
  ['kk-1', 'kk-2', 'same-matter'],
  ['cat-1', 'cat-2', 'same-matter'],
  ['gia-1', 'gia-3', 'same-field'],
  ['gia-2', 'gia-4', 'same-field'],
  ['gia-1', 'bt-1', 'same-field'],
  ['bt-1', 'bt-4', 'same-field'],
  ['bt-3', 'bt-5', 'same-field'],
  ['bt-4', 'dv-1', 'same-field'],
  ['dv-2', 'gcn-1', 'same-field'],
  ['gcn-1', 'gcn-3', 'same-field'],
  ['gcn-2', 'gcn-4', 'same-field'],
  ['csdl-1', 'csdl-3', 'same-field'],
  ['gcn-4', 'csdl-2', 'same-field'],
  ['tq-1', 'lua-1', 'same-field'],
  ['ln-1', 'ln-3', 'same-field'],
  ['ln-2', 'ccn-1', 'same-field'],
  ['ccn-1', 'ccn-3', 'same-field'],
  ['ccn-3', 'ctr-1', 'same-field'],
  ['ctr-2', 'ctr-3', 'same-field'],
  ['ln-3', 'ctr-3', 'same-field'],
  ['nuoc-1', 'nuoc-3', 'same-field'],
  ['nuoc-1', 'qt-1', 'same-field'],
  ['kk-1', 'qt-2', 'same-field'],
  ['cat-1', 'cat-3', 'same-field'],
  ['cat-2', 'nuoc-1', 'same-field'],
  ['gia-1', 'nuoc-1', 'unrelated'],
  ['gia-3', 'kk-1', 'unrelated'],
  ['bt-2', 'qt-1', 'unrelated'],
  ['dv-1', 'ctr-1', 'unrelated'],
  ['gcn-1', 'ln-1', 'unrelated'],
  ['gcn-3', 'cat-1', 'unrelated'],
  ['csdl-2', 'ctr-2', 'unrelated'],
  ['tq-2', 'kk-2', 'unrelated'],
  ['lua-1', 'ln-3', 'unrelated'],
  ['kntc-1', 'ccn-2', 'unrelated'],
  ['kntc-1', 'nuoc-3', 'unrelated'],
  ['bt-5', 'cat-3', 'unrelated'],
  ['gia-4', 'ccn-3', 'unrelated'],
  ['csdl-3', 'nuoc-2', 'unrelated'],
]
