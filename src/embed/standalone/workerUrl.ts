/** What MapLibre's worker import becomes in the page of one file: evaluated with the map's code, after `prepareWorker`. */
import { workerUrl } from './worker.ts';

export default workerUrl();
