import { LoaderCircle } from 'lucide-react'

/** A turning ring beside words such as "Đang lưu…"; never alone over a page. Says nothing by itself. */
export function Spinner({ size = 20 }: { size?: number }) {
  return <LoaderCircle size={size} aria-hidden className="animate-turn motion-reduce:animate-none" />
}
