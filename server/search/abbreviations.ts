import { foldWord } from '#server/language/word-scan.ts'

/** A shortened form and what it stands for. Data (domain.md §7.1); librarians will add to it. */
export interface Abbreviation {
  /** As it is written: "TN&MT", "GCN". */
  readonly short: string
  readonly long: string
  /**
   * Two letters or fewer mean too much (BT, HT, KS …): found only in capitals, and offered, never taken for granted.
   */
  readonly isWeak: boolean
}

const LINES = `
TN&MT=tài nguyên và môi trường; TNMT=tài nguyên môi trường; NN&MT=nông nghiệp và môi trường;
NN&PTNT=nông nghiệp và phát triển nông thôn; STNMT=Sở Tài nguyên và Môi trường; SNNMT=Sở Nông nghiệp và Môi trường;
BTNMT=Bộ Tài nguyên và Môi trường; BNNMT=Bộ Nông nghiệp và Môi trường; UBND=Ủy ban nhân dân; HĐND=Hội đồng nhân dân;
MTTQ=Mặt trận Tổ quốc; VPCP=Văn phòng Chính phủ; TTg=Thủ tướng Chính phủ; QH=quy hoạch; QH=Quốc hội; KH=kế hoạch;
SDĐ=sử dụng đất; QHSDĐ=quy hoạch sử dụng đất; KHSDĐ=kế hoạch sử dụng đất; QSDĐ=quyền sử dụng đất; GCN=giấy chứng nhận;
GCNQSDĐ=giấy chứng nhận quyền sử dụng đất; VPĐKĐĐ=văn phòng đăng ký đất đai; TTPTQĐ=trung tâm phát triển quỹ đất;
QLĐĐ=quản lý đất đai; CSDL=cơ sở dữ liệu; CSDLĐĐ=cơ sở dữ liệu đất đai; HSĐC=hồ sơ địa chính; BĐĐC=bản đồ địa chính;
GPMB=giải phóng mặt bằng; BT=bồi thường; HT=hỗ trợ; TĐC=tái định cư; BTHTTĐC=bồi thường, hỗ trợ, tái định cư;
CMĐ=chuyển mục đích; ĐGQSDĐ=đấu giá quyền sử dụng đất; BGĐ=bảng giá đất; NVTC=nghĩa vụ tài chính;
BVMT=bảo vệ môi trường; ĐTM=đánh giá tác động môi trường; ĐMC=đánh giá môi trường chiến lược;
GPMT=giấy phép môi trường; ĐKMT=đăng ký môi trường; CTR=chất thải rắn; CTRSH=chất thải rắn sinh hoạt;
CTNH=chất thải nguy hại; XLNT=xử lý nước thải; HTXLNT=hệ thống xử lý nước thải; QTTĐ=quan trắc tự động;
QCVN=quy chuẩn kỹ thuật quốc gia; TCVN=tiêu chuẩn quốc gia; AQI=chỉ số chất lượng không khí; KCN=khu công nghiệp;
CCN=cụm công nghiệp; KCX=khu chế xuất; KKT=khu kinh tế; LN=làng nghề; NTM=nông thôn mới; TNN=tài nguyên nước;
NDĐ=nước dưới đất; LVS=lưu vực sông; KS=khoáng sản; VLXD=vật liệu xây dựng; BĐKH=biến đổi khí hậu; KNK=khí nhà kính;
KTTV=khí tượng thủy văn; ĐĐBĐ=đo đạc và bản đồ; KNTC=khiếu nại, tố cáo; TCD=tiếp công dân; CCHC=cải cách hành chính;
TTHC=thủ tục hành chính; DVC=dịch vụ công; CĐS=chuyển đổi số; TĐKT=thi đua, khen thưởng; QPPL=quy phạm pháp luật;
VBQPPL=văn bản quy phạm pháp luật; NĐ=nghị định; TT=thông tư; NQ=nghị quyết; QĐ=quyết định; CV=công văn;
CBCCVC=cán bộ, công chức, viên chức; NLĐ=người lao động; ĐBSH=đồng bằng sông Hồng; ĐVHC=đơn vị hành chính;
CQĐP=chính quyền địa phương; NSNN=ngân sách nhà nước; ATTT=an toàn thông tin; ANM=an ninh mạng; DLCN=dữ liệu cá nhân;
QLVB=quản lý văn bản`

export const ABBREVIATIONS: readonly Abbreviation[] = LINES.split(';').map((line) => {
  const [short = '', long = ''] = line.trim().split('=')
  return { short, long, isWeak: letterCount(short) <= 2 }
})

const NONE: readonly Abbreviation[] = []
const bySpelling = new Map<string, Abbreviation[]>()
for (const one of ABBREVIATIONS) {
  const key = abbreviationKey(one.short)
  bySpelling.set(key, [...(bySpelling.get(key) ?? []), one])
}

/** Equal for "TN&MT", "TN & MT", "TN-MT", "T.N.M.T" and "tnmt": the letters alone, folded. */
export function abbreviationKey(written: string): string {
  return foldWord(written.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''))
}

/** What a whole token may stand for. Two letters or fewer must stand in capitals, with their own marks (NĐ, not ND). */
export function abbreviationsWritten(written: string, key = abbreviationKey(written)): readonly Abbreviation[] {
  const found = bySpelling.get(key)
  if (!found) return NONE
  return found.filter((one) => !one.isWeak || written.normalize('NFC').replace(/[^\p{L}]+/gu, '') === one.short)
}

function letterCount(short: string): number {
  return short.replace(/[^\p{L}]+/gu, '').length
}
