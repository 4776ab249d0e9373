import type { ComponentChildren } from 'preact';
import { FATES, SPEAKER_KINDS } from '../pack/layout.js';
import type { Corpus } from './corpus.js';
import { linkTo, useExplorer } from './explorer.js';
import { TextLink } from './marks.js';
import type { Selection } from './selection.js';
import { count, WORDS } from './words.js';

const UNKNOWN = SPEAKER_KINDS.indexOf('unknown');

/** The figures at the top, each leading to what it counts. */
export function Facts() {
  const { corpus, selection, place } = useExplorer();
  const { quotes, articles } = selection;
  const { indirect, unknown, doubtful, named, outlets } = counted(corpus, selection);
  const dates = corpus.datesOf(articles);
  const fates = (name: (typeof FATES)[number]) =>
    corpus.columns.entryFate.filter((fate) => fate === FATES.indexOf(name)).length;
  const fact = (name: string, number: number, href: string, detail: ComponentChildren) => (
    <div>
      <dt>{name}</dt>
      <dd>
        <a class="figure" href={href}>
          {count(number)}
        </a>
        <span class="soft">{detail}</span>
      </dd>
    </div>
  );
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return (
    <dl class="facts">
      {fact(
        WORDS.views.articles,
        articles.length,
        linkTo(place, 'articles'),
        <>
          <TextLink number={outlets} view="outlets" filters={{}} text={WORDS.facts.outlets} />
          {first !== '' && ` · ${first === last ? first : `${first} – ${last}`}`}
        </>,
      )}
      {fact(
        WORDS.views.quotes,
        quotes.length,
        linkTo(place, 'quotes'),
        WORDS.facts.directIndirect(count(quotes.length - indirect), count(indirect)),
      )}
      {fact(
        WORDS.views.speakers,
        named,
        linkTo(place, 'speakers', { kind: 'named' }),
        <TextLink number={unknown} view="quotes" filters={{ kind: 'unknown' }} text={WORDS.facts.unknown} />,
      )}
      {fact(
        WORDS.views.review,
        doubtful,
        linkTo(place, 'review'),
        <>
          <TextLink
            number={fates('failed')}
            view="review"
            filters={{ fate: 'failed' }}
            text={WORDS.facts.failed}
          />
          {', '}
          <TextLink
            number={fates('skipped')}
            view="review"
            filters={{ fate: 'skipped' }}
            text={WORDS.facts.skipped}
          />
        </>,
      )}
    </dl>
  );
}

/** One pass over all that is selected: it is made anew with every filter. */
function counted(corpus: Corpus, { quotes, articles }: Selection) {
  const { quoteType, quoteSpeaker, quoteDoubts, speakerKind, speakerIsNamed, articleOutlet } = corpus.columns;
  const spoke = new Uint8Array(corpus.speakers);
  const counts = { indirect: 0, unknown: 0, doubtful: 0, named: 0, outlets: 0 };
  for (const quote of quotes) {
    const speaker = quoteSpeaker[quote] ?? 0;
    if (quoteType[quote] === 1) counts.indirect++;
    if (speakerKind[speaker] === UNKNOWN) counts.unknown++;
    if (quoteDoubts[quote] !== 0) counts.doubtful++;
    if (spoke[speaker] === 0 && speakerIsNamed[speaker] === 1) counts.named++;
    spoke[speaker] = 1;
  }
  const outlets = new Set<number>();
  for (const article of articles) outlets.add(articleOutlet[article] ?? 0);
  outlets.delete(0); // the pool's empty text: no outlet
  return { ...counts, outlets: outlets.size };
}
