/** Preloaded (`node --import`) by tests of what needs no network: whoever asks for one is written down and refused. */
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);
const refuse =
  (what) =>
  (...asked) => {
    appendFileSync(process.env.NETWORK_LOG, `${what} ${JSON.stringify(asked[0])}\n`);
    throw new Error(`${what}: no network in this test`);
  };

require('node:net').Socket.prototype.connect = refuse('connect');
require('node:dgram').Socket.prototype.send = refuse('send');
for (const dns of [require('node:dns'), require('node:dns').promises])
  for (const ask of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[ask] = refuse(ask);
syncBuiltinESMExports();
globalThis.fetch = refuse('fetch');
