/** What is used here of picomatch, which has no types of its own. */
declare module 'picomatch' {
  interface Scanned {
    /** The folders before the first part with a wildcard. */
    readonly base: string;
    readonly glob: string;
    readonly isGlob: boolean;
  }
  function picomatch(glob: string): (path: string) => boolean;
  namespace picomatch {
    function scan(pattern: string): Scanned;
  }
  export default picomatch;
}
