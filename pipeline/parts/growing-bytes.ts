/** Bytes that grow by text and numbers; a part is gathered in them. */
export class GrowingBytes {
  #bytes = Buffer.allocUnsafe(1 << 12);
  #length = 0;

  /** Appends UTF-8 text; gives its length in bytes. */
  text(text: string): number {
    this.#reserve(text.length * 3); // no UTF-16 code unit takes more
    const written = this.#bytes.write(text, this.#length, 'utf8');
    this.#length += written;
    return written;
  }

  uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32LE(value, this.#length);
  }

  /** Valid until more is appended. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(room: number): void {
    if (this.#length + room <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#length + room, this.#bytes.length * 2));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

/** The numbers that `uint32` appended; also those of a Uint32Array: every machine that Node runs on has them in this order. */
export function uint32sOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer); // a copy, as numbers must stand at multiples of four
}
