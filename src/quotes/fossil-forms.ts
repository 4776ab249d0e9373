/** Adnominal forms that carry no clause of their own: 지난 4일, 이에 대한. */
export const FOSSIL_FORMS: ReadonlySet<string> = new Set([
  '지난',
  '오는',
  '대한',
  '관한',
  '위한',
  '의한',
  '따른',
  '통한',
  '인한',
]);
