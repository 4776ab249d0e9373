import type { StageSettings } from '../load-stages.js';
import type { PartSettings } from '../parts/make-part.js';

/** What a worker needs to analyse and to write down what it finds: handed over once, when the thread starts. */
export interface WorkerSettings extends StageSettings {
  readonly report: PartSettings;
}
