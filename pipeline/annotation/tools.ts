/** Annotation tools whose formats are known. */
export const TOOLS = ['doccano', 'label-studio'] as const;
export type Tool = (typeof TOOLS)[number];
