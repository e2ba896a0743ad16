/** topic | query. The half that factors were set on. Written from the topics' matter, before any text was indexed. */
export const TUNING_QUERIES = `
giap-ranh|boi thuong giap ranh
giap-ranh|hàng xóm tỉnh bên được đền nhiều hơn cùng cánh đồng
gia-dat|không đủ giao dịch để định giá theo phương pháp so sánh
gia-dat|Điều 5 Nghị định 71/2024
bang-gia|BGĐ năm 2026
bang-gia|dân lo thuế tăng khi có bảng giá mới
gpmb-cham|GPMB dự án đường chậm
gpmb-cham|hộ dân không chịu nhận tiền nhà thầu phải nghỉ
tai-dinh-cu|chua co cho o moi ma da lay nha
tai-dinh-cu|thiếu quỹ đất TĐC
ho-tro-nghe|nông dân mất ruộng không có việc làm
ho-tro-nghe|hỗ trợ chuyển đổi ngề nghiệp
dat-dich-vu|nợ đất dịch vụ 10%
dat-dich-vu|dat dich vu chua tra cho dan
trai-tham-quyen|làm sổ đỏ cho đất thôn bán
trai-tham-quyen|giao dat trai tham quyen
cap-lan-dau|hồ sơ xin GCN lần đầu bị treo
cap-lan-dau|nguồn gốc đất không rõ cấp sổ thế nào
giay-tay|mua nhà bằng giấy tay chủ cũ đã chết
giay-tay|chuyen nhuong viet tay sang ten
thua-ke|con ở nước ngoài không ký chia vườn ông bà
thua-ke|thừa kê quyền sử dụng đất
do-dac|đo lại đất thừa so với sổ
do-dac|chenh lech dien tich ban do
csdl|làm sạch CSDL đất đai
csdl|thửa đất không khớp định danh chủ
truc-tuyen|nộp hồ sơ qua mạng người già không làm được
truc-tuyen|ty le ho so truc tuyen
thu-tuc|nghị định 151/2025/NĐ-CP phân cấp
thu-tuc|xã quá tải thủ tục sau khi bỏ huyện
ban-giao|kho lưu trữ huyện cũ dồn về
ban-giao|ban giao ho so do dang
chuyen-muc-dich|lên thổ cư đất vườn
chuyen-muc-dich|CMĐ đất ao sang đất ở
tien-su-dung|chủ đầu tư nợ tiền cư dân chung cư không có sổ hồng
tien-su-dung|xác định tiền sử dụng đất chậm
tach-thua|chia đất cho con diện tích nhỏ
tach-thua|han muc tach thua
dau-gia|bỏ cọc đấu giá
dau-gia|thổi giá đất trúng rồi không nộp
bo-hoang|dự án để cỏ mọc nhiều năm
bo-hoang|Điều 81 Luật Đất đai gia hạn 24 tháng
het-han-thue|hết hạn thuê xưởng vẫn chạy
het-han-thue|gia han thue dat
quy-hoach-treo|nhà trong quy hoạch không được sửa
quy-hoach-treo|QH treo
chi-tieu|het chi tieu dat khu cong nghiep
chi-tieu|39/2021/QH15
dat-lua|đào ao thả cá trên ruộng trũng
dat-lua|chuyển đổi đất lúa kém hiệu quả
lan-chiem|dựng quán trên bãi ngoài đê
lan-chiem|lan chiem hanh lang de
dat-cong-ich|trưởng thôn cho thuê ruộng công
dat-cong-ich|đất công ích 5%
tranh-chap|ngõ đi chung bị xây tường chắn
tranh-chap|hoa giai tranh chap dat dai
khieu-nai|đoàn đông người lên trụ sở tiếp dân
khieu-nai|khieu nai thu hoi dat cu
can-bo|thiếu cán bộ địa chính xã
can-bo|mot nguoi lam ca dat dai va moi truong
lang-nghe|nước xeo giấy làm cá chết
lang-nghe|o nhiem lang nghe
ho-nhuom|nước kênh đổi màu theo mẻ vải
ho-nhuom|45/2022/NĐ-CP mức phạt thấp
khoi-nhom|khói cô nhôm bay vào trường
khoi-nhom|tái chế phế liệu kim loai
ccn|CCN chưa có trạm xử lý
ccn|cum cong nghiep chua co he thong xu ly tap trung
nuoc-thai-kcn|XLNT KCN quá tải
nuoc-thai-kcn|bọt ở cửa xả amoni cao
xa-trom|ống ngầm xả trộm
xa-trom|doanh nghiep xa thai ban dem
quan-trac|số liệu QTTĐ đứng yên
quan-trac|trạm quan trắc mất tín hiệu
bac-hung-hai|bac hung hai o nhiem
bac-hung-hai|trạm bơm không lấy được nước vào lúa vì đen
song-nhue|sông Nhuệ sông Đáy
song-nhue|cá lồng chết vì nước cống thành phố
rac-nong-thon|bãi rác thôn đầy
rac-nong-thon|dot rac lo thien
phan-loai|phân loại rác tại nguồn
phan-loai|dân chia thùng xe lại trộn
dot-rac|dân phản đối nhà máy đốt rác
dot-rac|dioxin khi thai
ctnh|vỏ thuốc trừ sâu vứt ruộng
ctnh|bao bì thuốc BVTV là CTNH
y-te|kim tiêm trạm xá
y-te|chat thai y te
chan-nuoi|trại lợn thối trong xóm
chan-nuoi|di dời chăn nuôi khỏi khu dân cư
khong-khi|AQI xấu mùa đông
khong-khi|bụi mịn PM2.5
dot-rom|đốt rơm che khuất đường
dot-rom|xử lí rơm rạ sau thu hoạch
tieng-on|quán karaoke ồn đêm
tieng-on|tiếng ồn xưởng gỗ
dtm|thẩm định ĐTM kéo dài
dtm|bao cao danh gia tac dong moi truong
gpmt|08/2022/NĐ-CP phụ lục
gpmt|tiệm rửa xe có phải xin giấy phép môi trường
ky-quy|hố mỏ đá bỏ lại không ai hoàn thổ
ky-quy|ky quy phuc hoi moi truong
cat-lau|cát tặc
cat-lau|khai thac cat trai phep
vat-lieu|thiếu cát san lấp làm đường
vat-lieu|VLXD mỏ đất đắp
nuoc-ngam|trám lấp giếng
nuoc-ngam|NDĐ hạ thấp mực nước
arsen|nước giếng vàng có thạch tín asen
arsen|asen
nuoc-sach|nơi lấy nước máy gần cống thải
nuoc-sach|hanh lang bao ve nguon nuoc
man|nước mặn vào sông mạ chết
man|xam nhap man
sat-lo|bờ sông lở nhà nứt
sat-lo|sạt lỡ bờ biển
ngap-man|giành nhau bãi nuôi ngao
ngap-man|giao khu vuc bien
chim|bẫy chim trời
chim|luoi mo bat chim di cu
giap-ranh|cùng thửa lúa mà bên kia ranh tỉnh được hơn
gia-dat|khó tính tiền khi quê không có ai bán
bang-gia|lo đóng thuế nhiều vì khung mới
gpmb-cham|đường làm dở vì vướng nhà
tai-dinh-cu|chưa có nền để cất lại nhà
ho-tro-nghe|dân hết ruộng thất nghiệp
dat-dich-vu|bao giờ trả suất kinh doanh đã cam kết
trai-tham-quyen|lô thôn bán có ra bìa đỏ không
cap-lan-dau|chưa có bìa nên chẳng thế nợ được
giay-tay|mua từ lâu, không gặp lại chủ trước
thua-ke|anh em bên Đức về không được, vườn bỏ đó
do-dac|máy ra kết quả lớn hơn bìa
csdl|chủ bị nhập nhầm căn cước
truc-tuyen|cụ già ngại máy tính nhờ làm giúp
thu-tuc|phường mới ôm nhiều việc trễ hẹn
ban-giao|giấy tờ huyện giải thể cất đâu
chuyen-muc-dich|góc ao sau nhà muốn xây phải nộp bao nhiêu
tien-su-dung|mua căn hộ mãi chẳng được cấp hồng
tach-thua|cắt cho con trai một mảnh bé
dau-gia|hét giá trên trời xong chạy
bo-hoang|quây tôn để không, xin thêm thời gian hoài
het-han-thue|nhà máy cũ muốn kéo dài hợp đồng
quy-hoach-treo|vướng tuyến vẽ sẵn nên dột cũng chịu
chi-tieu|nhà đầu tư đến mà chẳng còn suất công nghiệp
dat-lua|đào mương thả tôm chỗ cấy bị phạt
lan-chiem|hàng quán mọc ngoài bãi
dat-cong-ich|cán bộ thôn tự ký thuê lâu năm
tranh-chap|lối vào bị rào
khieu-nai|dân kéo lên tỉnh mãi chưa thôi
can-bo|cán bộ kiêm nhiều mảng xin nghỉ
lang-nghe|bột giấy thải làm cá nổi
ho-nhuom|mương xanh đỏ theo ngày
khoi-nhom|học trò ngạt khói luyện kim
ccn|khu nhỏ chưa gom nước bẩn về một mối
nuoc-thai-kcn|bể lọc tập trung không kham nổi
xa-trom|nửa đêm mở van đổ bẩn
quan-trac|máy đo online chết
bac-hung-hai|kênh đại thủy nông đen ngòm mùa cạn
song-nhue|cá trong bè bị hại do thành phố
rac-nong-thon|chỗ đổ phế thải làng chật
phan-loai|tách đồ thừa để ủ bón cây
dot-rac|lò biến phế thải thành điện bị chặn
y-te|kim bẩn ở trạm lẻ
chan-nuoi|heo nuôi cạnh nhà thối
khong-khi|trời đục khuyên đừng ra ngoài`
