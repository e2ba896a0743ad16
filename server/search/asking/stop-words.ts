import { fold } from '#server/language/fold.ts'

/** Words that every question is made of: a text need not hold them. As they are compared (comparing-form.ts). */
const WORDS = `và của các cho có là được trong với những một này đó khi để thì mà như thế nào ở tại về bị do theo từ đến
  hay hoặc gì ai sao phải làm ra sẽ đã đang còn cũng nên vì nếu không ạ nhỉ tôi chúng ta mình muốn cần hỏi xin giúp
  bao nhiêu đâu lúc trường hợp việc cách`.split(/\s+/)

const TONED = new Set(WORDS)
/** Without tones some of them are other words too ("dat", "thu" are not here); only those that are safe. */
const FOLDED = new Set(WORDS.map(fold).filter((word) => !['truong', 'hop', 'hoi', 'the', 'can', 'viec'].includes(word)))

export function isStopWord(toned: string, isPlainQuery: boolean): boolean {
  return TONED.has(toned) || (isPlainQuery && FOLDED.has(toned))
}
