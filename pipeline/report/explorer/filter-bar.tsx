import { useEffect, useRef, useState } from 'preact/hooks';
import { DOUBTS, SPEAKER_KINDS } from '../pack/layout.js';
import type { Corpus } from './corpus.js';
import { goTo, useExplorer } from './explorer.js';
import { FILTER_NAMES, type FilterName, type Filters, hashOf, NO_OUTLET, withFilters } from './filters.js';
import { labelOf, PositionLabel, shownPositions } from './marks.js';
import { percent, WORDS } from './words.js';

/** After so long without a key the words are looked for. */
const TYPING_MS = 120;

/** Search, positions, everything else behind a button; and the conditions in force, each with a way out. */
export function FilterBar() {
  const { corpus, place } = useExplorer();
  const [more, setMore] = useState(false);
  const change = (changes: Filters, quietly = false): void =>
    goTo(hashOf({ ...place, open: '', at: '', filters: withFilters(place.filters, changes) }), quietly);
  const chosen = new Set((place.filters.position ?? '').split(',').filter(Boolean));
  const toggle = (id: string): void => {
    if (!chosen.delete(id)) chosen.add(id);
    change({ position: [...chosen].join(',') });
  };
  return (
    <search class="filters" aria-label={WORDS.filters}>
      <div class="filter-line">
        <SearchField value={place.filters.q ?? ''} change={(q) => change({ q }, true)} />
        <fieldset class="position-choice">
          <legend class="hidden">{WORDS.filterNames.position}</legend>
          {shownPositions(corpus).map((position) => {
            const id = corpus.head.positions[position]?.id ?? '';
            return (
              <button key={id} type="button" aria-pressed={chosen.has(id)} onClick={() => toggle(id)}>
                <PositionLabel position={position} />
              </button>
            );
          })}
        </fieldset>
        <details class="more-filters" onToggle={({ currentTarget }) => setMore(currentTarget.open)}>
          <summary>{WORDS.more}</summary>
          {more && <MoreFilters change={change} />}
        </details>
      </div>
      <ActiveFilters change={change} />
    </search>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly change: (value: string) => void;
}

function SearchField({ value, change }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      type="search"
      class="search"
      aria-label={WORDS.search}
      placeholder={WORDS.search}
      value={typed}
      autoComplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => {
        const now = currentTarget.value;
        setTyped(now);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => change(now.trim()), TYPING_MS);
      }}
    />
  );
}

interface ChangeProps {
  readonly change: (changes: Filters) => void;
}

function MoreFilters({ change }: ChangeProps) {
  const { corpus, place } = useExplorer();
  const { filters } = place;
  const { columns } = corpus;
  const outlets = [...new Set(columns.articleOutlet)]
    .map((outlet) => corpus.pooled(outlet))
    .filter((name) => name !== '')
    .sort();
  const select = (name: FilterName, options: readonly (readonly [value: string, label: string])[]) => (
    <label>
      <span>{WORDS.filterNames[name]}</span>
      <select
        value={filters[name] ?? ''}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
      >
        <option value="">{WORDS.any}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const date = (name: 'from' | 'to') => (
    <label>
      <span>{WORDS.filterNames[name]}</span>
      <input
        type="date"
        value={filters[name] ?? ''}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="filter-grid">
      <SpeakerField change={change} />
      {select(
        'outlet',
        outlets.map((name) => [name, name] as const),
      )}
      {date('from')}
      {date('to')}
      {select(
        'type',
        (['direct', 'indirect'] as const).map((type) => [type, WORDS.types[type]] as const),
      )}
      {select(
        'kind',
        (['named', ...SPEAKER_KINDS] as const).map((kind) => [kind, WORDS.kinds[kind]] as const),
      )}
      {select(
        'score',
        ['0.5', '0.6', '0.7', '0.8', '0.9'].map(
          (score) => [score, WORDS.atLeast(percent(Number(score) * 1000))] as const,
        ),
      )}
      {select(
        'article',
        shownPositions(corpus).map(
          (position) => [corpus.head.positions[position]?.id ?? '', labelOf(corpus, position)] as const,
        ),
      )}
      {select(
        'doubt',
        (['any', ...DOUBTS] as const).map((doubt) => [doubt, WORDS.doubts[doubt]] as const),
      )}
    </div>
  );
}

/** Names offered while one is typed; more would only slow the page. */
const MOST_OFFERED = 2000;

function SpeakerField({ change }: ChangeProps) {
  const { corpus, place } = useExplorer();
  const named: string[] = [];
  for (let speaker = 0; speaker < corpus.speakers && named.length < MOST_OFFERED; speaker++) {
    if (corpus.columns.speakerIsNamed[speaker] === 1) named.push(corpus.slug(speaker));
  }
  return (
    <label>
      <span>{WORDS.filterNames.speaker}</span>
      <input
        type="text"
        list="speaker-names"
        autoComplete="off"
        value={place.filters.speaker ?? ''}
        onChange={({ currentTarget }) => change({ speaker: currentTarget.value.trim() })}
      />
      <datalist id="speaker-names">
        {named.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

function ActiveFilters({ change }: ChangeProps) {
  const { corpus, place } = useExplorer();
  const active = FILTER_NAMES.flatMap((name) => {
    const value = place.filters[name];
    return value === undefined ? [] : [{ name, value }];
  });
  if (active.length === 0) return null;
  return (
    <ul class="active" aria-label={WORDS.active}>
      {active.map(({ name, value }) => (
        <li key={name}>
          <button
            type="button"
            title={WORDS.remove(WORDS.filterNames[name])}
            onClick={() => change({ [name]: '' })}
          >
            <span class="soft">{WORDS.filterNames[name]}</span> {inWords(corpus, name, value)}{' '}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="quiet"
          onClick={() => change(Object.fromEntries(active.map(({ name }) => [name, ''])))}
        >
          {WORDS.clear}
        </button>
      </li>
    </ul>
  );
}

/** The value of a filter as a reader knows it. */
function inWords(corpus: Corpus, name: FilterName, value: string): string {
  const among = (words: Readonly<Record<string, string>>): string => words[value] ?? value;
  const positions = () =>
    value
      .split(',')
      .map((id) => corpus.head.positions.find((position) => position.id === id)?.label ?? id)
      .join(', ');
  switch (name) {
    case 'position':
    case 'article':
      return positions();
    case 'type':
      return among(WORDS.types);
    case 'kind':
      return among(WORDS.kinds);
    case 'doubt':
      return among(WORDS.doubts);
    case 'verdict':
      return among(WORDS.verdicts);
    case 'fate':
      return among(WORDS.fates);
    case 'score':
      return WORDS.atLeast(percent(Number(value) * 1000));
    case 'cut':
      return WORDS.doubts['cut-body'];
    case 'outlet':
      return value === NO_OUTLET ? WORDS.untitled : value;
    case 'from':
      return value === 'none' ? WORDS.none : value;
    default:
      return value === '?' ? WORDS.unknown : value;
  }
}
