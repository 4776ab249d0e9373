import { render } from 'preact';
import { App } from './app.js';
import { unpackCorpus } from './unpack.js';

/** Opens the explorer in place of the summary, which stays for paper and for browsers that cannot unpack the data. */
async function open(): Promise<void> {
  const root = document.getElementById('explorer');
  if (root === null) return;
  try {
    const corpus = await unpackCorpus();
    document.documentElement.dataset.explorer = 'open';
    root.replaceChildren();
    render(<App corpus={corpus} />, root);
  } catch (error) {
    document.documentElement.dataset.explorer = 'failed';
    throw error;
  }
}

open();
