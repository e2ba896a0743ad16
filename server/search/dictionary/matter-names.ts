/** Two names of one matter in the field, as people say and as the law says. Data: librarians may change the table. */
const LINES = `
sổ đỏ=giấy chứng nhận; sổ hồng=giấy chứng nhận; bìa đỏ=giấy chứng nhận; đền bù=bồi thường; rác=chất thải rắn;
rác thải=chất thải rắn; rác thải sinh hoạt=chất thải rắn sinh hoạt; liền kề=giáp ranh; ranh giới=giáp ranh;
hợp nhất=sáp nhập; thu hồi đất=giải phóng mặt bằng; lên thổ cư=chuyển mục đích sử dụng đất;
thổ cư=đất ở; tách thửa=chia thửa; xin sổ=cấp giấy chứng nhận; làm sổ=cấp giấy chứng nhận; sang tên=chuyển nhượng;
mua bán đất=chuyển nhượng quyền sử dụng đất; giấy tay=giấy viết tay; lấn đất=lấn chiếm; chiếm đất=lấn chiếm;
cát lậu=khai thác cát trái phép; cát tặc=khai thác cát trái phép; mùi hôi=ô nhiễm không khí; khói bụi=ô nhiễm không khí;
nước bẩn=nước thải; xả trộm=xả thải trái phép; xả thải=nước thải; bãi rác=bãi chôn lấp; đốt rơm=đốt rơm rạ;
tiền đất=tiền sử dụng đất; thuế đất=tiền thuê đất; giá đền bù=giá đất bồi thường; nhà tái định cư=tái định cư;
tiếng ồn=ô nhiễm tiếng ồn; nước ngầm=nước dưới đất; giếng khoan=khai thác nước dưới đất; mỏ đá=khoáng sản;
đất vàng=đất đấu giá; dự án treo=quy hoạch treo; làng nghề tái chế=làng nghề; một cửa=thủ tục hành chính;
nộp hồ sơ qua mạng=dịch vụ công trực tuyến; số hóa=chuyển đổi số; xã sáp nhập=sắp xếp đơn vị hành chính;
cán bộ xã=công chức cấp xã; đo lại đất=đo đạc địa chính; sai diện tích=chênh lệch diện tích;
cấp đổi=cấp lại giấy chứng nhận; hết hạn thuê=hết thời hạn sử dụng đất; bỏ hoang=không sử dụng đất;
phạt=xử phạt vi phạm hành chính; thưa kiện=khiếu nại; kiện=khiếu nại; tranh chấp=tranh chấp đất đai`

export const MATTER_NAMES: readonly { readonly left: string; readonly right: string }[] = LINES.split(';').map(
  (line) => {
    const [left = '', right = ''] = line.trim().split('=')
    return { left, right }
  },
)
