/** topic | query. The half that figures are of: nothing was set on it. Written before any text was indexed. */
export const TEST_QUERIES = `
giap-ranh|đơn giá bồi thường hai tỉnh khác nhau
giap-ranh|chênh giá đền bù chỗ giáp tỉnh
gia-dat|thieu thua dat so sanh
gia-dat|tư vấn định giá bị hội đồng trả về
bang-gia|xây dựng bảng giá đất lần đầu
bang-gia|vung gia tri dat xa moi
gpmb-cham|giải phóng mặt bằng
gpmb-cham|cưỡng chế kiểm đếm làm đường cao tốc
tai-dinh-cu|tai dinh cu phai di doi
tai-dinh-cu|mấy nhà phải ngủ nhờ nhà văn hóa
ho-tro-nghe|dao tao nghe sau thu hoi ruong
ho-tro-nghe|tiêu hết tiền đền bù rồi thất nghiệp
dat-dich-vu|giao đất dịch vụ
dat-dich-vu|nhận tiền thay cho suất đất đã hứa năm 2008
trai-tham-quyen|Điều 140 Luật Đất đai 2024
trai-tham-quyen|thôn bán ao cho dân làm nhà phiếu thu viết tay
cap-lan-dau|cap giay chung nhan lan dau
cap-lan-dau|chưa có sổ không vay ngân hàng được
giay-tay|đất mua qua nhiều người chưa đứng tên
giay-tay|giấy viết tay trước 01/7/2014
thua-ke|thua ke dat dong thua ke o nuoc ngoai
thua-ke|ủy quyền lãnh sự lâu quá
do-dac|hàng rào không đổi mà diện tích tăng
do-dac|đo đạc địa chính sai số bản đồ
csdl|ket noi co so du lieu dat dai voi dan cu
csdl|phần mềm huyện cũ mỗi nơi một kiểu
truc-tuyen|DVC trực tuyến đất đai
truc-tuyen|ông bà già không biết dùng cổng dịch vụ công
thu-tuc|phan cap thu tuc ve xa
thu-tuc|TTHC đất đai cấp xã quá hạn
ban-giao|bàn giao tài liệu khi sắp xếp ĐVHC
ban-giao|con dấu và người ký thay khi nhập huyện
chuyen-muc-dich|chuyen dat vuon sang dat o
chuyen-muc-dich|mảnh vườn cùng khuôn viên bị thu tiền như ruộng
tien-su-dung|dự án nhà ở chưa nộp nghĩa vụ tài chính
tien-su-dung|tien su dung dat
tach-thua|diện tích tối thiểu tách thửa
tach-thua|phân lô bán nền
dau-gia|dau gia quyen su dung dat bo coc
dau-gia|người trúng không nộp tiền mà giá quanh đó tăng ảo
bo-hoang|chậm đưa đất vào sử dụng
bo-hoang|rào tôn bỏ không mười năm
het-han-thue|hết thời hạn thuê đất không phù hợp quy hoạch
het-han-thue|xưởng không vay được vốn vì hợp đồng đã hết
quy-hoach-treo|quy hoach treo
quy-hoach-treo|mái dột mà không cho xây
chi-tieu|chỉ tiêu đất KCN sau sáp nhập
chi-tieu|điều hòa đất công nghiệp giữa các tỉnh cũ
dat-lua|chuyen doi dat trong lua
dat-lua|ruộng một vụ muốn trồng sen nuôi cá
lan-chiem|bãi bồi ven sông nhà hàng trái phép
lan-chiem|lấn chiếm đê
dat-cong-ich|quỹ đất công ích xã
dat-cong-ich|hop dong thue dat cong sai tham quyen
tranh-chap|lối đi chung
tranh-chap|nhà bên bịt lối vào nhà trong
khieu-nai|KNTC đông người kéo dài
khieu-nai|hết thẩm quyền giải quyết nhưng dân vẫn đi kiện
can-bo|công chức địa chính quá tải
can-bo|thieu bien che xa sau sap nhap
lang-nghe|LN tái chế giấy
lang-nghe|kênh đen sủi bọt vì xưởng giấy
ho-nhuom|nhuom vai xa ra muong
ho-nhuom|lúa cháy lá do thuốc nhuộm
khoi-nhom|xỉ nhôm đổ ven đường
khoi-nhom|lo tai che nhom khoi
ccn|cụm công nghiệp
ccn|chu dau tu ha tang yeu khong co von lam tram
nuoc-thai-kcn|nước thải khu công nghiệp vượt công suất
nuoc-thai-kcn|nha may xu ly nuoc thai qua tai
xa-trom|xả thải lén xuống sông lúc mưa
xa-trom|chôn ống dưới bờ kè
quan-trac|quan trac tu dong gian doan
quan-trac|nghi can thiệp đầu đo
bac-hung-hai|hệ thống thủy lợi bắc hưng hải
bac-hung-hai|ô nhiễm kênh tưới liên tỉnh
song-nhue|lưu vực song nhue song day
song-nhue|LVS không ai chịu trách nhiệm đền người nuôi cá
rac-nong-thon|rác nông thôn không có chỗ đổ
rac-nong-thon|giá thu gom rác
phan-loai|phan loai rac
phan-loai|xe gom đổ lẫn các loại rác đã tách
dot-rac|nhà máy điện rác
dot-rac|người dân căng băng rôn chặn xe chở rác
ctnh|thu gom vo bao thuoc bao ve thuc vat
ctnh|chai lọ hóa chất nông nghiệp ngoài đồng
y-te|rác thải bệnh viện trạm y tế nhỏ
y-te|lò đốt y tế hỏng
chan-nuoi|mui hoi trang trai lon
chan-nuoi|phân heo chảy ra rãnh
khong-khi|ô nhiểm không khí
khong-khi|trẻ em không được ra sân vì khói bụi
dot-rom|dot rom ra
dot-rom|khói đồng sau gặt gây tai nạn cao tốc
tieng-on|tieng on trong ngo
tieng-on|máy cưa đêm không ngủ được
dtm|ĐTM
dtm|hội đồng góp ý trái nhau sửa hồ sơ nhiều lần
gpmt|đăng ký môi trường cơ sở nhỏ
gpmt|giay phep moi truong hay dang ky
ky-quy|cải tạo phục hồi mỏ đá
ky-quy|doanh nghiệp phá sản bỏ mỏ
cat-lau|hút cát đêm trên sông
cat-lau|cát lậu giáp ranh hai tỉnh
vat-lieu|dat dap cong trinh trong diem
vat-lieu|giao mỏ cho nhà thầu
nuoc-ngam|nước ngầm tụt sụt đất
nuoc-ngam|khai thac nuoc duoi dat
arsen|nuoc gieng nhiem asen
arsen|nước sinh hoạt để qua đêm đổi màu
nuoc-sach|vùng bảo hộ vệ sinh nguồn nước cấp
nuoc-sach|họng thu nước nhà máy bị bẩn
man|nước mặn lấn vào nội đồng
man|ruộng thiếu nước ngọt do triều cường
sat-lo|sat lo bo song
sat-lo|BĐKH bờ biển bị xói kè trôi
ngap-man|bãi triều nuôi ngao trái phép
ngap-man|ranh gioi quan ly bien giua cac xa
chim|chim hoang dã
chim|săn bắt động vật trời ở cánh đồng
giap-ranh|bên này được ít bên kia được nhiều khi lấy ruộng
gia-dat|tìm đâu ra ba vụ bán gần đây
bang-gia|khung tính mới của xã nhập
gpmb-cham|thuyết phục mãi chưa giao đất cho thầu
tai-dinh-cu|dỡ nhà rồi ngủ nhờ
ho-tro-nghe|người lớn tuổi nhà máy chê
dat-dich-vu|lời hứa trả đất để mở quán
trai-tham-quyen|xã cấp bừa ngày xưa giờ hợp thức hóa
cap-lan-dau|gốc đất mập mờ có được công nhận
giay-tay|viết nháp mua nhà, nay muốn đứng tên
thua-ke|di chúc thiếu chữ ký người định cư Mỹ
do-dac|phần dôi ra có phải đóng thêm
csdl|đồng bộ căn cước với sổ
truc-tuyen|scan mờ hệ thống không nhận
thu-tuc|phường chỉ hai nhân viên thạo việc
ban-giao|kho giấy chưa xếp loại, ai đóng dấu
chuyen-muc-dich|hợp thức phần vườn sát bếp
tien-su-dung|nhà cao tầng có người ở, công ty nợ ngân sách
tach-thua|lô bé hơn mức có được xẻ
dau-gia|thắng xong lặn mất
bo-hoang|xí đất rồi để cỏ
het-han-thue|quá kỳ thuê vẫn chạy máy
quy-hoach-treo|đường vẽ chục năm chẳng làm
chi-tieu|xin thêm quỹ đất nhà máy
dat-lua|bỏ cấy, thả cá có phải xin phép
lan-chiem|dẹp xong lại dựng
dat-cong-ich|ruộng làng cho mướn không đấu
tranh-chap|bức tường giữa hai gia đình
khieu-nai|đã trả lời hai lượt vẫn gửi đơn
can-bo|tuyển thêm người lo môi trường ở xã
lang-nghe|cống đen do xưởng bìa các-tông
ho-nhuom|phẩm màu làm hỏng mạ
khoi-nhom|luyện đồng nát khét lẹt
ccn|xí nghiệp nhỏ mạnh ai nấy thải
nuoc-thai-kcn|nâng sức chứa trạm phải xin lại giấy
xa-trom|ống giấu kín
quan-trac|cảm biến gửi số giả
bac-hung-hai|không dám bơm tưới vì thối
song-nhue|hạ nguồn hứng bẩn của phố
rac-nong-thon|ruồi nhặng quanh hố chôn
phan-loai|ba túi ba màu
dot-rac|ngại chất độc lò thiêu
y-te|chở bệnh phẩm bằng xe hai bánh
chan-nuoi|ngạt vì thối chuồng
khong-khi|đeo khẩu trang cả tuần`
