// Preloaded into nonjo and its worker threads: whoever asks for a connection ends the process with a word of it.
import dns from 'node:dns';
import net from 'node:net';

function refuse() {
  process.stderr.write('a connection was asked for\n');
  process.kill(process.pid, 'SIGKILL');
}
net.Socket.prototype.connect = refuse;
dns.lookup = refuse;
globalThis.fetch = refuse;
