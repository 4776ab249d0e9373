/** What `--engine` can ask for. */
export const ENGINES = ['local', 'bullmq'] as const;
export type EngineName = (typeof ENGINES)[number];
