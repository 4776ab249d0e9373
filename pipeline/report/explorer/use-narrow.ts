import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 52rem)';

/** The screen has room for one column only: rows become cards. The style says the same. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const look = () => setNarrow(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return narrow;
}
