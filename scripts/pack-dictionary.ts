/** `pack-dictionary FOLDER`: puts the compiled dictionary, packed, into a folder that is to be published. */
import { bytesOf, compiledDictionary } from '../pipeline/dictionary/compiled-file.js';
import { sourceFingerprint } from '../pipeline/dictionary/mecab-ko-dic.js';
import { packDictionary } from '../pipeline/dictionary/packed-dictionary.js';

const [folder = 'dist'] = process.argv.slice(2);
packDictionary(bytesOf(compiledDictionary()), sourceFingerprint(), folder);
