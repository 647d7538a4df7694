/**
 * Parquet's hybrid of runs and packed bits. Bounded by what it is asked for and by the bytes there are: a file may claim
 * a run of billions, and it is not believed.
 *
 * @param width bits of a value, 0 to 32
 * @throws where the bytes end before the values do
 */
export function readRunLengths(bytes: Uint8Array, width: number, output: Int32Array | Uint8Array): void {
  if (width === 0) return;
  if (width > 32) throw new RangeError('a page has codes of more than 32 bits');
  let at = 0;
  let done = 0;
  while (done < output.length) {
    if (at >= bytes.length) throw new RangeError('a page ends before its values do');
    let head = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      head |= (byte & 0x7f) << shift;
      if (byte < 0x80 || shift >= 28) break;
    }
    const count = head >>> 1;
    if (head & 1) {
      const end = Math.min(output.length, done + count * 8);
      const stop = at + count * width;
      for (let bit = 0; done < end; bit += width) output[done++] = bitsAt(bytes, at * 8 + bit, width);
      at = stop;
    } else {
      let value = 0;
      for (let k = 0; k < (width + 7) >> 3; k++) value |= (bytes[at++] ?? 0) << (k * 8);
      const end = Math.min(output.length, done + count);
      output.fill(value, done, end);
      // A run of nothing would go on for ever.
      if (count === 0 && at >= bytes.length) throw new RangeError('a page ends before its values do');
      done = end;
    }
  }
}

function bitsAt(bytes: Uint8Array, bit: number, width: number): number {
  let value = 0;
  for (let have = 0; have < width; ) {
    const offset = (bit + have) & 7;
    const take = Math.min(8 - offset, width - have);
    const part = ((bytes[(bit + have) >>> 3] ?? 0) >>> offset) & ((1 << take) - 1);
    value |= part << have;
    have += take;
  }
  return value;
}
