// Where a text says that it is a state secret: for whoever takes words from people, in server and browser alike.
export { findSecrecyMarks } from '../scan/secrecy-marks.ts'
export { linesOf, type TextLine } from '../scan/text-line.ts'
export { soundsSecret } from '../secrecy-words.ts'
