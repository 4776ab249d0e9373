/** What every command reports at its end. */
export type ExitWith = (code: number) => void;
