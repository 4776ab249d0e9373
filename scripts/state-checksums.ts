/** States the hashes of the models and the compiled cores, by which damaged ones are known: a step of `npm run build`. */
import { stateChecksums } from '../pipeline/checked-file.js';

stateChecksums();
