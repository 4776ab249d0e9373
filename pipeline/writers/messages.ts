/** What the output folder has to say. */
import type { LocalText } from '../../src/local-text.js';

/** What to do about each way in which an operating system refuses a write. */
export const REMEDIES: Readonly<Record<string, LocalText>> = {
  EACCES: {
    ko: '쓸 수 있는 폴더를 --out으로 지정하거나 권한을 바꾸십시오',
    en: 'choose a folder you may write to with --out, or change its permissions',
  },
  EPERM: {
    ko: '쓸 수 있는 폴더를 --out으로 지정하고, 다른 프로그램에 열린 파일을 닫으십시오(엑셀은 파일을 잠급니다)',
    en: 'choose a folder you may write to with --out, and close its files in other programs (Excel locks them)',
  },
  EBUSY: {
    ko: '다른 프로그램에 열린 파일을 닫고 다시 실행하십시오(엑셀은 파일을 잠급니다)',
    en: 'close its files in other programs (Excel locks them) and run again',
  },
  EROFS: {
    ko: '읽기 전용 디스크입니다. 다른 디스크의 폴더를 --out으로 지정하십시오',
    en: 'the disk is read-only: choose a folder on another disk with --out',
  },
  ENOSPC: {
    ko: '디스크가 가득 찼습니다. 공간을 비우거나 다른 디스크의 폴더를 --out으로 지정하십시오',
    en: 'the disk is full: free some space or choose a folder on another disk with --out',
  },
  EDQUOT: {
    ko: '디스크 할당량을 다 썼습니다. 공간을 비우거나 다른 디스크의 폴더를 --out으로 지정하십시오',
    en: 'your disk quota is used up: free some space or choose a folder on another disk with --out',
  },
  ENOENT: {
    ko: '그곳에는 폴더를 만들 수 없습니다. 다른 폴더를 --out으로 지정하십시오',
    en: 'no folder can be made there: choose another folder with --out',
  },
  ENOTDIR: {
    ko: '경로에 폴더가 아닌 파일이 있습니다. 다른 폴더를 --out으로 지정하십시오',
    en: 'a part of this path is a file: choose another folder with --out',
  },
  EEXIST: {
    ko: '같은 이름의 파일이 있습니다. 다른 폴더를 --out으로 지정하십시오',
    en: 'a file of this name stands there: choose another folder with --out',
  },
  EISDIR: {
    ko: '결과 파일과 이름이 같은 폴더가 있습니다. 그 폴더를 지우거나 다른 폴더를 --out으로 지정하십시오',
    en: 'a folder bears the name of an output file: remove it or choose another folder with --out',
  },
  EMFILE: {
    ko: '열린 파일이 너무 많습니다. 한도를 늘리거나(ulimit -n) --workers를 줄이십시오',
    en: 'too many files are open: raise the limit (ulimit -n) or use fewer --workers',
  },
};

export const OTHER_REMEDY: LocalText = {
  ko: '다른 폴더를 --out으로 지정하십시오',
  en: 'choose another folder with --out',
};

export const cannotWrite = (folder: string, why: string, remedy: LocalText): LocalText => ({
  ko: `결과 폴더 "${folder}": 쓸 수 없습니다(${why}). ${remedy.ko}.`,
  en: `cannot write to the output folder "${folder}" (${why}): ${remedy.en}`,
});

export const inUse = (folder: string, holder: LocalText, lock: string): LocalText => ({
  ko: `결과 폴더 "${folder}": ${holder.ko}에서 쓰고 있습니다. 끝나기를 기다리거나 다른 폴더를 --out으로 지정하십시오. 그런 실행이 이미 없다면 ${lock} 파일을 지우십시오.`,
  en: `the output folder "${folder}" is in use by ${holder.en}. Wait for it or choose another folder with --out; if no such run exists any more, delete ${lock}.`,
});

export const someRun: LocalText = { ko: '알 수 없는 실행', en: 'a run that cannot be told' };

export const runOf = (pid: number, host: string, since: string): LocalText => ({
  ko: `${host}의 프로세스 ${pid}(${since} 시작)`,
  en: `process ${pid} on ${host} since ${since}`,
});

export const unknownWritten = (name: string, known: readonly string[]): LocalText => ({
  ko: `--format: "${name}" 형식으로는 쓸 수 없습니다. 쓸 수 있는 형식: ${known.join(', ')}`,
  en: `--format: "${name}" cannot be written; supported are ${known.join(', ')}`,
});

/** Reports of other articles or another issue stand where new ones are to go. */
export const replacing = (folder: string, inputs: string, issue: string, when: string): LocalText => ({
  ko: `"${folder}" 폴더에 다른 분석 결과(${inputs}, 쟁점 ${issue}, ${when})가 있습니다. 분석이 끝나면 새 결과로 바뀝니다. 남겨 두려면 지금 Ctrl-C로 멈추고 --out으로 다른 폴더를 지정하십시오.`,
  en: `"${folder}" holds the reports of another analysis (${inputs}, issue ${issue}, ${when}). They are replaced when this one is done. To keep them, press Ctrl-C now and choose another folder with --out.`,
});
