import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows kept above and below what is seen, so that scrolling and the tab key find them there. */
const AROUND = 12;
/** Browsers do not scroll further than some ten million pixels. */
const MOST_PIXELS = 10_000_000;

interface VirtualListProps {
  readonly count: number;
  /** Height of every row, in `rem`. */
  readonly rowHeight: number;
  readonly row: (index: number) => ComponentChildren;
}

/** Of a list of equal rows only those that are seen, in the place where they belong. Scrolls with the page. */
export function VirtualList({ count, rowHeight, row }: VirtualListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [seen, setSeen] = useState(40);
  const pixels = rowHeight * rem();
  const shown = Math.min(count, Math.floor(MOST_PIXELS / pixels));

  useEffect(() => {
    const look = () => {
      const top = box.current?.getBoundingClientRect().top ?? 0;
      setFirst(Math.max(0, Math.floor(-top / pixels) - AROUND));
      setSeen(Math.ceil(window.innerHeight / pixels) + 2 * AROUND);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [pixels, count]);

  const from = Math.min(first, Math.max(0, shown - seen));
  const rows: ComponentChildren[] = [];
  for (let index = from; index < Math.min(shown, from + seen); index++) rows.push(row(index));
  return (
    <div
      ref={box}
      class="virtual"
      role="rowgroup"
      style={{ height: `${shown * rowHeight}rem` }}
      onKeyDown={moveFocus}
    >
      <div role="presentation" style={{ transform: `translateY(${from * rowHeight}rem)` }}>
        {rows}
      </div>
    </div>
  );
}

/** Arrow keys go from row to row. */
function moveFocus(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const here = event.target instanceof Element ? event.target.closest('[role=row]') : null;
  const next = event.key === 'ArrowDown' ? here?.nextElementSibling : here?.previousElementSibling;
  const link = next?.querySelector<HTMLElement>('a, button');
  if (!link) return;
  event.preventDefault();
  link.focus();
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
