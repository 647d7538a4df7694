/**
 * The frame's end of the port: JSON-RPC 2.0. Calls are answered in the order in which they came; notifications get no
 * answer, and what does not parse gets none either, nor does it make a noise.
 */
import type { MapEventName, MapEvents } from './api.ts';
import { parseRequest, type RpcRequest, VERSION } from './messages.ts';
import {
  type Answer,
  ERRORS,
  isMethod,
  METHODS,
  type MethodContext,
  type MethodName,
  methodNamed,
  namedParams,
  snapshotOf,
} from './methods.ts';
import type { Right } from './rights.ts';

export interface PortOptions extends MethodContext {
  readonly rights: ReadonlySet<Right>;
  /** Resolves once the data are here, or have failed to come. */
  readonly settled: Promise<void>;
  /** Runs a call, so that what it changes is known not to be the reader's doing. */
  readonly asApi: <T>(run: () => T) => T;
  /** The host has said what it can do. */
  readonly onInitialize: (params: Readonly<Record<string, unknown>>) => void;
  /** The host gives the map its turn, or takes it back for others on its page. */
  readonly onRest: (rest: boolean) => void;
}

export interface ServedPort {
  readonly notify: <N extends MapEventName>(name: N, detail: MapEvents[N]) => void;
  /** Tells where the frame stands, so that the host can bring it back there. */
  readonly tellAddress: (url: string) => void;
}

export function servePort(port: MessagePort, options: PortOptions): ServedPort {
  const allowed = (Object.keys(METHODS) as MethodName[]).filter((name) => options.rights.has(methodNamed(name).right));

  const answer = async (name: string, given: RpcRequest['params'] = {}): Promise<Answer> => {
    const named = Array.isArray(given) ? {} : (given as Readonly<Record<string, unknown>>);
    if (name === 'initialize') {
      options.onInitialize(named);
      return { result: { versions: [VERSION], capabilities: allowed } };
    }
    if (name === 'rest') {
      options.onRest(named['rest'] === true);
      return { result: null };
    }
    if (!isMethod(name)) return fail(ERRORS.method, `There is no method “${name.slice(0, 60)}”.`);
    const method = methodNamed(name);
    if (!options.rights.has(method.right)) return fail(ERRORS.forbidden, `This page may not call “${name}” here.`);
    if (!method.early) await options.settled;
    return options.asApi(() => method.run(namedParams(name, given), options));
  };

  let queue: Promise<unknown> = Promise.resolve();
  port.onmessage = ({ data }) => {
    const request = parseRequest(data);
    if (!request) {
      const id = idOf(data);
      if (id !== undefined) port.postMessage({ jsonrpc: '2.0', id, ...fail(ERRORS.request, 'This is no request.') });
      return;
    }
    const { id, method, params } = request;
    const send = (answered: Answer) => {
      if (id !== undefined) port.postMessage({ jsonrpc: '2.0', id, ...answered });
    };
    const reply = () => answer(method, params).catch((): Answer => fail(ERRORS.failed, `“${method}” failed.`));
    // Turns are no matter of the data, for which calls may wait.
    if (method === 'rest') void reply().then(send);
    else queue = queue.then(reply).then(send);
  };

  const send = (method: string, params: object) => {
    if (options.rights.has('view')) port.postMessage({ jsonrpc: '2.0', method, params });
  };
  return { notify: send, tellAddress: (url) => send('address', { url, state: snapshotOf(options) }) };
}

const fail = (code: number, message: string): Answer => ({ error: { code, message } });

/** The id that a malformed request still carries, so that its sender does not wait in vain. */
function idOf(data: unknown): number | string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id } = data as { readonly id?: unknown };
  return typeof id === 'number' || typeof id === 'string' ? id : undefined;
}
