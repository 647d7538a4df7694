/** UTF-8 to text and back. The core is typed without DOM; browsers, workers and Node all have these two. */
interface Encoding {
  TextEncoder: new () => {
    encode: (text: string) => Uint8Array<ArrayBuffer>;
    encodeInto: (text: string, target: Uint8Array) => { read: number; written: number };
  };
  TextDecoder: new (
    label?: string,
    options?: { ignoreBOM?: boolean },
  ) => { decode: (bytes?: Uint8Array, options?: { stream?: boolean }) => string };
}

const { TextEncoder: Encoder, TextDecoder: Decoder } = globalThis as unknown as Encoding;
const encoder = new Encoder();
const decoder = new Decoder();

export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Broken sequences become U+FFFD: never throws. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Writes into `target`, which holds at least three bytes for every code unit; returns how many were written. */
export const encodeInto = (text: string, target: Uint8Array): number => encoder.encodeInto(text, target).written;

/** A decoder for text that arrives in parts. @param label `utf-8`, `utf-16le`, … */
export const makeTextDecoder = (label: string) => new Decoder(label);
