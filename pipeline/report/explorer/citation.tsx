import { useState } from 'preact/hooks';
import type { ArticleTexts } from './article-texts.js';
import type { Corpus } from './corpus.js';
import { useExplorer } from './explorer.js';
import { affiliation, voiceOf } from './speaker-link.js';
import { webAddress } from './web-address.js';
import { WORDS } from './words.js';

/** The words with who said them and where they stand. */
function citation(corpus: Corpus, texts: ArticleTexts, quote: number): string {
  const article = corpus.articleOf[quote] ?? 0;
  const { speaker, org, title } = voiceOf(corpus, quote);
  const name = corpus.speakerName(speaker);
  const by = name === '' ? WORDS.unknown : [name, affiliation(name, org, title)].filter(Boolean).join(' ');
  const text = texts.quote(quote);
  const said = corpus.columns.quoteType[quote] === 1 ? text : `“${text}”`;
  const where = [
    `「${corpus.title(article)}」`,
    corpus.outlet(article),
    corpus.date(article),
    webAddress(corpus, article),
  ];
  return `${said} — ${by}. ${where.filter(Boolean).join(', ')}`;
}

/** Copies a quote with its source, and says so. */
export function CopyButton({ quote }: { readonly quote: number }) {
  const { corpus, texts } = useExplorer();
  const [said, setSaid] = useState('');
  if (texts === null) return null;
  const copy = async () => {
    setSaid((await copied(citation(corpus, texts, quote))) ? WORDS.copied : WORDS.notCopied);
    setTimeout(() => setSaid(''), 2000);
  };
  return (
    <button type="button" class="quiet copy" onClick={copy}>
      <span aria-live="polite">{said || WORDS.copy}</span>
    </button>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text); // some browsers keep the clipboard from pages on the disk
  }
}

function copiedByHand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
