import { isNamed } from '../../../src/quotes/voices/nameless.js';
import { widthOf } from '../../columns.js';
import type { CorpusTotals } from '../../writers/corpus-totals.js';
import type { SpeakerTotal } from '../../writers/speaker-totals.js';
import { type Html, html, NOTHING } from '../html.js';
import { colourOf } from '../position-marks.js';
import type { ReportFrame } from '../report-frame.js';
import { type SpreadRow, sum } from '../spread.js';
import { affiliation, count } from '../wording.js';
import { timelineMarkup } from './timeline-picture.js';

export const PICTURE_FILES = [
  'positions-over-time.svg',
  'positions-by-speaker.svg',
  'positions-by-outlet.svg',
] as const;

/** A picture for a slide, 16 to 9. */
export const PICTURE_SIZE = { width: 1280, height: 720 } as const;

export interface Picture {
  readonly file: (typeof PICTURE_FILES)[number];
  readonly svg: string;
}

const MOST_ROWS = 12;
const PLOT = { left: 110, top: 190, width: 1090, height: 410, labelWidth: 120 };
/** Bars stand between the names and their figures. */
const BARS = { left: 420, top: 180, width: 720, rowHeight: 38 };
const NAME_COLUMNS = 34;
/** Width of a column of text (a Hangul syllable takes two) in the legend, in pixels. */
const COLUMN = 10.5;

const STYLE = `
text { font-family: Pretendard, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif; font-size: 20px; fill: #1c1d21; }
.paper { fill: #fff; } .soft, .tick { fill: #595c64; } .tick { font-size: 17px; } .grid { stroke: #e4e1da; }
.title { font-size: 36px; font-weight: 700; } .heading { font-size: 22px; fill: #595c64; } .foot { font-size: 16px; fill: #595c64; }
.p0 { fill: #2b66ad; } .p1 { fill: #c56a14; } .p2 { fill: #7b4a97; } .p3 { fill: #1c7d70; } .p4 { fill: #b13a67; } .p5 { fill: #6d7412; } .neutral { fill: #9b9ea6; }
`;

/** Pictures of who stands where, over time and by outlet; those that would be empty are missing. */
export function pictures(
  frame: ReportFrame,
  totals: CorpusTotals,
  speakers: readonly SpeakerTotal[],
  days: readonly SpreadRow[],
  outlets: readonly SpreadRow[],
): Picture[] {
  const { words } = frame;
  const onIssue = ({ byPosition }: Pick<SpreadRow, 'byPosition'>) =>
    byPosition.slice(0, frame.positions.sides + 1);
  const some = (row: Pick<SpreadRow, 'byPosition'>) => sum(onIssue(row)) > 0;
  const said = speakers
    .filter((speaker) => isNamed(speaker) && some(speaker))
    .map((speaker) => ({
      name: [speaker.name, affiliation(speaker)].filter(Boolean).join(' '),
      byPosition: onIssue(speaker),
    }));
  const carried = outlets
    .filter((outlet) => outlet.name !== '' && some(outlet))
    .map((outlet) => ({ name: outlet.name, byPosition: onIssue(outlet) }));
  const [overTime, bySpeaker, byOutlet] = PICTURE_FILES;
  const drawn = [
    { file: overTime, heading: words.timeline, plot: timelineMarkup(frame, days, PLOT) },
    { file: bySpeaker, heading: words.speakers, plot: rows(frame, said) },
    { file: byOutlet, heading: words.outlets, plot: rows(frame, carried) },
  ];
  return drawn.flatMap(({ file, heading, plot }) =>
    plot === NOTHING ? [] : [{ file, svg: slide(frame, totals, heading, plot).markup }],
  );
}

function slide(frame: ReportFrame, totals: CorpusTotals, heading: string, plot: Html): Html {
  const { words, lang, positions } = frame;
  const { firstDate, lastDate } = totals;
  const period = firstDate === lastDate ? firstDate : `${firstDate} – ${lastDate}`;
  const foot = [
    words.counted,
    `${words.facts.articles} ${count(totals.articles)}`,
    `${words.facts.quotes} ${count(totals.quotes)}`,
    period,
  ].filter((part) => part !== '');
  const title = positions.codebook.title[lang];
  const { width, height } = PICTURE_SIZE;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${lang}">
<title>${title}: ${heading}</title>
<style>${STYLE}</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="title" x="60" y="80">${title}</text>
<text class="heading" x="60" y="116">${heading}</text>
${legend(frame)}
${plot}
<text class="foot" x="60" y="690">${foot.join(' · ')}</text>
</svg>
`;
}

function legend(frame: ReportFrame): Html {
  const { positions, labels } = frame;
  let x = 60;
  const items = positions.ids.slice(0, positions.sides + 1).map((id, index) => {
    const label = labels[index] ?? id;
    const item = html`<rect class="${colourOf(frame, id)}" x="${x}" y="138" width="16" height="16" rx="3"/><text x="${x + 24}" y="153">${label}</text>`;
    x += 54 + Math.ceil(widthOf(label) * COLUMN);
    return item;
  });
  return html`${items}`;
}

interface BarRow {
  readonly name: string;
  readonly byPosition: readonly number[];
}

function rows(frame: ReportFrame, all: readonly BarRow[]): Html {
  const shown = all.slice(0, MOST_ROWS);
  if (shown.length === 0) return NOTHING;
  const full = Math.max(...shown.map(({ byPosition }) => sum(byPosition)));
  return html`${shown.map(({ name, byPosition }, row) => {
    const y = BARS.top + row * BARS.rowHeight;
    let x = BARS.left;
    const pieces = byPosition.map((number, position) => {
      const width = (BARS.width * number) / full;
      const left = x;
      x += width;
      return number === 0
        ? NOTHING
        : html`<rect class="${colourOf(frame, frame.positions.ids[position] ?? '')}" x="${hundredths(left)}" y="${y}" width="${hundredths(width)}" height="22"/>`;
    });
    return html`<text x="${BARS.left - 16}" y="${y + 18}" text-anchor="end">${shortened(name)}</text>${pieces}<text class="soft" x="${hundredths(x + 10)}" y="${y + 18}">${count(sum(byPosition))}</text>
`;
  })}`;
}

/** At most as many columns as stand before the bars. */
function shortened(name: string): string {
  if (widthOf(name) <= NAME_COLUMNS) return name;
  let short = '';
  for (const letter of name) {
    if (widthOf(short + letter) > NAME_COLUMNS - 1) break;
    short += letter;
  }
  return `${short}…`;
}

function hundredths(length: number): string {
  return String(Math.round(length * 100) / 100);
}
