/** The tables of a run by name, one file each in every form of table. */
export const REPORT_TABLES = [
  'articles',
  'entities',
  'errors',
  'headlines',
  'quotes',
  'speakers',
  'stances',
  'statements',
] as const;
