/**
 * pdf.js moves what it knows of a font with ArrayBuffer#transferToFixedLength, which Node 20 does not have: without it the
 * text of every page whose fonts are not embedded would be missing. A copy does the same.
 */
export function provideArrayBufferTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length)
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return moved
    },
  })
}
