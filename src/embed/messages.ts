/**
 * The wire format between a page and the map it embeds.
 *
 * Two layers. Window messages serve discovery and height only: plain objects that anyone may read. Everything else
 * goes through a MessagePort as JSON-RPC 2.0, so that no other frame can join in. What does not parse is ignored.
 */

export const NAMESPACE = 'dateline';
/** Major version of the contract; unknown fields and methods never break it. */
export const VERSION = 1;

/** Pixels within which a host accepts a height. */
export const LEAST_HEIGHT = 240;
export const MOST_HEIGHT = 2000;
export const HEIGHT_LIMITS = { min: LEAST_HEIGHT, max: MOST_HEIGHT } as const;

export type WindowMessage =
  /** Frame to host: here I am. */
  | { readonly ns: 'dateline'; readonly v: 1; readonly type: 'hello'; readonly height: number }
  /** Host to frame, with a port: talk to me here. */
  | { readonly ns: 'dateline'; readonly v: 1; readonly type: 'connect' }
  /** Frame to host: my content is this high. */
  | { readonly ns: 'dateline'; readonly v: 1; readonly type: 'resize'; readonly height: number };

export interface RpcRequest {
  readonly jsonrpc: '2.0';
  /** Absent = a notification: no answer. */
  readonly id?: number | string;
  readonly method: string;
  /** By name, or by position: then as a function takes them. */
  readonly params?: Readonly<Record<string, unknown>> | readonly unknown[];
}

export function makeWindowMessage(type: 'hello' | 'resize', height: number): WindowMessage {
  return { ns: NAMESPACE, v: VERSION, type, height };
}

/** The window message in `data`, or `null` for anything else. */
export function parseWindowMessage(data: unknown): WindowMessage | null {
  if (!isRecord(data) || data.ns !== NAMESPACE || data.v !== VERSION) return null;
  if (data.type === 'connect') return { ns: NAMESPACE, v: VERSION, type: 'connect' };
  if ((data.type !== 'hello' && data.type !== 'resize') || !isHeight(data.height)) return null;
  return makeWindowMessage(data.type, data.height);
}

/** The request or notification in `data`, or `null`. */
export function parseRequest(data: unknown): RpcRequest | null {
  if (!isRecord(data) || data.jsonrpc !== '2.0' || typeof data.method !== 'string') return null;
  const { id, params } = data;
  if (id !== undefined && typeof id !== 'number' && typeof id !== 'string') return null;
  if (params !== undefined && !isRecord(params) && !Array.isArray(params)) return null;
  return { jsonrpc: '2.0', method: data.method, ...(id === undefined ? {} : { id }), ...(params ? { params } : {}) };
}

/** A finite number of pixels within the limits. */
export const isHeight = (value: unknown): value is number =>
  typeof value === 'number' && value >= HEIGHT_LIMITS.min && value <= HEIGHT_LIMITS.max;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
