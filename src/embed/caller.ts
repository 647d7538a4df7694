/** Calls a map through a port: JSON-RPC 2.0 out, answers and what the map tells of its own accord in. */

/** What the other end is told, and what comes of it. */
export interface MapHost {
  /** What the map is to know from the start. */
  readonly initialize: () => object;
  /** The map is there, for the first time or after it was loaded anew. */
  readonly onConnect: () => void;
  readonly onHeight: (height: number) => void;
  readonly onTell: (name: string, params: Record<string, unknown>) => void;
}

export interface Caller {
  /** Waits for a port where there is none yet; rejects when the map goes away or refuses. */
  call(method: string, params?: object | readonly unknown[]): Promise<unknown>;
  /** Takes the port that leads to the map. What another one was asked is lost. */
  attach(port: MessagePort): void;
  /** Lets go of the port; calls that were not answered reject. */
  drop(): void;
}

type Settle = readonly [resolve: (result: unknown) => void, reject: (error: Error) => void];

export function makeCaller(host: MapHost): Caller {
  const waiting = new Map<number, Settle>();
  let queue: object[] = [];
  let port: MessagePort | undefined;
  let id = 0;

  const drop = () => {
    port?.close();
    port = undefined;
    for (const [, reject] of waiting.values()) reject(Error('The map has gone.'));
    waiting.clear();
  };
  return {
    call: (method, params = {}) =>
      new Promise((...settle) => {
        const message = { jsonrpc: '2.0', id: ++id, method, params };
        waiting.set(id, settle);
        if (port) port.postMessage(message);
        else queue.push(message);
      }),
    drop,
    attach(next) {
      if (port) drop();
      port = next;
      next.onmessage = ({ data: { id: answered, method, params, result, error } }) => {
        const [resolve, reject] = waiting.get(answered) ?? [];
        waiting.delete(answered);
        if (method) host.onTell(method, params);
        else if (error) reject?.(Object.assign(Error(), error));
        else resolve?.(result);
      };
      const params = { links: true, ...host.initialize() };
      for (const message of [{ jsonrpc: '2.0', method: 'initialize', params }, ...queue]) next.postMessage(message);
      queue = [];
      host.onConnect();
    },
  };
}
