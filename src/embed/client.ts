/**
 * A host's end of the line to one frame: answers its hello with a port, and hears how high it would like to be. Nothing
 * is believed that does not come from this very frame and from the origin it was given.
 */
import { type Caller, type MapHost, makeCaller } from './caller.ts';
import { LEAST_HEIGHT, MOST_HEIGHT, NAMESPACE, VERSION } from './messages.ts';

export interface FrameClient {
  /** Waits for the frame where it is not there yet; rejects when it goes away or refuses. */
  readonly call: Caller['call'];
  dispose(): void;
}

export interface FrameHost extends MapHost {
  /** `null` = opaque: the frame is sandboxed without an origin of its own. */
  readonly origin: string | null;
}

export function connectFrame(frame: HTMLIFrameElement, host: FrameHost): FrameClient {
  const caller = makeCaller(host);
  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== `${host.origin}`) return;
    if (data?.ns !== NAMESPACE || data.v !== VERSION) return;
    const { type, height } = data;
    if (type === 'hello') {
      const { port1, port2 } = new MessageChannel();

      (source as Window).postMessage({ ns: NAMESPACE, v: VERSION, type: 'connect' }, host.origin ?? '*', [port2]);
      caller.attach(port1);
    }
    if (height >= LEAST_HEIGHT && height <= MOST_HEIGHT) host.onHeight(+height);
  };
  addEventListener('message', listen);
  return {
    call: caller.call,
    dispose() {
      removeEventListener('message', listen);
      caller.drop();
    },
  };
}
