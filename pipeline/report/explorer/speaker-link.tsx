import { SPEAKER_KINDS } from '../pack/layout.js';
import type { Corpus } from './corpus.js';
import { linkTo, useExplorer } from './explorer.js';
import { WORDS } from './words.js';

interface SpeakerLinkProps {
  readonly speaker: number;
  /** As the article states them; those of the speaker over all articles otherwise. */
  readonly org: string;
  readonly title: string;
}

/** The name, a link to all that is said under it, with organisation and title. */
export function SpeakerLink({ speaker, org, title }: SpeakerLinkProps) {
  const { corpus, place } = useExplorer();
  const name = corpus.speakerName(speaker);
  const kind = SPEAKER_KINDS[corpus.columns.speakerKind[speaker] ?? 0];
  const href = linkTo(place, 'quotes', { speaker: corpus.slug(speaker) });
  if (name === '') {
    return (
      <a class="speaker unknown" href={href}>
        {WORDS.unknown}
      </a>
    );
  }
  const detail = affiliation(name, org, title);
  return (
    <span class="speaker">
      <a href={href} lang="ko">
        {name}
      </a>
      {detail !== '' && (
        <span class="of" lang="ko">
          {' '}
          {detail}
        </span>
      )}
      {kind !== undefined && kind !== 'person' && <span class="tag">{WORDS.kinds[kind]}</span>}
    </span>
  );
}

/** 누리클라우드 대표, or as much of it as is known and not in the name already. */
export function affiliation(name: string, org: string, title: string): string {
  return [org, title].filter((part) => part !== '' && !name.includes(part)).join(' ');
}

/** Name, organisation and title of who said a quote, as its article has them. */
export function voiceOf(corpus: Corpus, quote: number) {
  const { quoteSpeaker, quoteOrg, quoteTitle } = corpus.columns;
  return {
    speaker: quoteSpeaker[quote] ?? 0,
    org: corpus.pooled(quoteOrg[quote]),
    title: corpus.pooled(quoteTitle[quote]),
  };
}
