import { linkTo, useExplorer } from './explorer.js';
import type { FilterName, View } from './filters.js';
import { count } from './words.js';

interface ChoicesProps {
  readonly filter: FilterName;
  readonly view: View;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly number: number }[];
}

/** Values of a filter with how many rows each has, as links; the one in force leads back to all. */
export function Choices({ filter, view, label, choices }: ChoicesProps) {
  const { place } = useExplorer();
  const now = place.filters[filter] ?? '';
  return (
    <nav class="choices" aria-label={label}>
      {choices.map(({ value, label: name, number }) =>
        number === 0 && now !== value ? (
          <span key={value} class="choice zero">
            {name} <b>0</b>
          </span>
        ) : (
          <a
            key={value}
            class="choice"
            href={linkTo(place, view, { [filter]: now === value ? '' : value })}
            {...(now === value ? { 'aria-current': 'true' as const } : {})}
          >
            {name} <b>{count(number)}</b>
          </a>
        ),
      )}
    </nav>
  );
}
