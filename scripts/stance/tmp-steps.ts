import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadStanceModel } from '../../pipeline/load-stance.js';
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { labelsOf } from '../../src/stance/codebook.js';
import { learnSteps, type StepArticle } from '../../src/stance/learning/learn-steps.js';
import { QuoteDecisions, labelProbabilities } from '../../src/stance/steps/steps.js';
import { readOwnArticles } from './issue-articles.js';
import { readPressArticles } from './press-articles.js';
import { readCodebook, readCoded } from './stance-data.js';
import { codebookJudge, crossJudged, type JudgedArticle, judgedArticle, learnedJudge } from './step-data.js';
import { examplesWithout, learnTransfer } from './transfer-data.js';

const book = readCodebook('sovereign-ai');
const labels = labelsOf(book);
const open = ['press', 'events'].flatMap((s) =>
  readPressArticles(`/work/split/open/${s}.articles.jsonl`, `/work/split/open/${s}.quotes.jsonl`),
);
const t0 = Date.now();
const coded = readCoded(book);
const own = readOwnArticles(book);
const T = loadStanceModel(book)!.header.temperature;
export function report(
  name: string,
  arts: readonly JudgedArticle[],
  P: readonly (readonly Float64Array[])[],
) {
  const ans: { truth: string; answer: string; s: number; p: Float64Array; y: number }[] = [];
  arts.forEach((a, i) =>
    a.quotes.forEach(({ target }, q) => {
      if (target < 0) return;
      let p = P[i]![q]!;
      if (a.topic.onIssue < 0.5) {
        p = Float64Array.from(labels, (l) => (l === 'off-issue' ? 1 - a.topic.onIssue : a.topic.onIssue / 4));
      }
      const k = p.indexOf(Math.max(...p));
      ans.push({ truth: labels[target]!, answer: labels[k]!, s: p[k]!, p, y: target });
    }),
  );
  const sc = scoreLabels(ans, labels);
  const pr = sc.perLabel
    .map((l) => `${l.label.slice(0, 5)} ${l.precision.toFixed(2)}/${l.recall.toFixed(2)}`)
    .join(' ');
  const ll = ans.reduce((s, a) => s - Math.log(a.p[a.y]! + 1e-9), 0) / ans.length;
  const cov = [0.5, 0.6, 0.7, 0.8, 0.9]
    .map((t) => {
      const x = ans.filter((a) => a.s >= t);
      return `${t}:${(x.filter((a) => a.truth === a.answer).length / Math.max(1, x.length)).toFixed(2)}@${(x.length / ans.length).toFixed(2)}`;
    })
    .join(' ');
  const side = [0, 0.4, 0.5, 0.6, 0.7]
    .map((t) => {
      const x = ans.filter((a) => !['neutral', 'off-issue'].includes(a.answer) && a.s >= t);
      const n = ans.filter((a) => !['neutral', 'off-issue'].includes(a.truth)).length;
      return `${t}:P${(x.filter((a) => a.truth === a.answer).length / Math.max(1, x.length)).toFixed(2)}R${(x.filter((a) => a.truth === a.answer).length / n).toFixed(2)}`;
    })
    .join(' ');
  let ece = 0;
  for (let b = 0; b < 10; b++) {
    const x = ans.filter((a) => Math.min(9, Math.floor(a.s * 10)) === b);
    if (x.length)
      ece +=
        Math.abs(x.filter((a) => a.truth === a.answer).length - x.reduce((s, a) => s + a.s, 0)) / ans.length;
  }
  console.log(
    `${name}: F1 ${sc.macroF1.toFixed(3)} acc ${sc.accuracy.toFixed(3)} ll ${ll.toFixed(3)} ece ${ece.toFixed(3)} n ${ans.length} | ${pr} | ${cov} | sided ${side}`,
  );
}
const apply = (m: ReturnType<typeof learnSteps>, arts: readonly JudgedArticle[]) =>
  arts.map((a) =>
    decide(
      m,
      a.quotes.map(({ row }) => row),
    ).map(labelProbabilities),
  );
const judgeOnly = (arts: readonly JudgedArticle[]) =>
  arts.map((a) =>
    a.quotes.map(({ row }) => {
      const n = labels.length;
      const e = (x: number) => Math.exp(x);
      const v = Float64Array.of(...row.sides.map((s) => e(s[0]!)), e(row.features[1]!), e(row.features[0]!));
      const t = v.reduce((a, b) => a + b, 0);
      return v.map((x) => x / t);
    }),
  );
const cross = crossJudged(book, coded, own, T);
console.log('cross', Date.now() - t0);
const full = learnedJudge(book, coded, own, T);
const test = open.map((a) => judgedArticle(book, full, a));
report('judge own', cross, judgeOnly(cross));
report('judge open', test, judgeOnly(test));
const pass = cross.filter((a) => a.topic.onIssue >= 0.2);
const m = learnSteps(pass);
console.log('learned', Date.now() - t0);
report('steps open', test, apply(m, test));
// cv
const P: Float64Array[][] = new Array(cross.length);
for (let k = 0; k < 5; k++) {
  const mm = learnSteps(cross.filter((a, i) => i % 5 !== k && a.topic.onIssue >= 0.2));
  cross.forEach((a, i) => {
    if (i % 5 === k) P[i] = apply(mm, [a])[0]!;
  });
}
report('steps own cv', cross, P);
const sub = (n: string, f: (id: string) => boolean) => {
  const ix = cross.map((a, i) => i).filter((i) => f(cross[i]!.article.document.id));
  report(
    n,
    ix.map((i) => cross[i]!),
    ix.map((i) => P[i]!),
  );
};
sub('  data/articles', (id) => id.startsWith('own'));
sub('  data/stance', (id) => /^\d\d-/.test(id));
sub('  coverage', (id) => !id.startsWith('own') && !/^\d\d-/.test(id));
// codebook alone
const cj = codebookJudge(book, learnTransfer(examplesWithout('sovereign-ai')));
const c1 = own.map((a) => judgedArticle(book, cj, a)),
  c2 = open.map((a) => judgedArticle(book, cj, a));
report('codebook judge open', c2, judgeOnly(c2));
report('codebook steps open', c2, apply(learnSteps(c1.filter((a) => a.topic.onIssue >= 0.2)), c2));
console.log(Date.now() - t0);
