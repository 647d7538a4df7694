/** What semver promises of the map in other people's pages: the element, its methods, events and state. */
export * from './api.ts';
export { connectFrame, type FrameClient, type FrameHost } from './client.ts';
export { DatelineMapElement } from './element.ts';
