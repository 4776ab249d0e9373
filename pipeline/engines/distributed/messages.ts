/** What coordinators and workers at a Redis have to say. */
import type { LocalText } from '../../../src/local-text.js';

const listed = (parts: readonly LocalText[]): LocalText => ({
  ko: parts.map(({ ko }) => ko).join('; '),
  en: parts.map(({ en }) => en).join('; '),
});

export const noRedis = (address: string, why: string): LocalText => ({
  ko: `${address}: 쓸 수 있는 Redis가 없습니다(${why}). redis-server를 켜거나 주소와 암호를 확인하십시오.`,
  en: `no Redis can be used at ${address} (${why}). Start one (redis-server), or check address and password.`,
});
export const untrustedRedis = (address: string, why: string): LocalText => ({
  ko: `${address}: 서버의 인증서를 믿을 수 없습니다(${why}). 직접 만든 인증서라면 NODE_EXTRA_CA_CERTS=인증서.pem을 설정하십시오.`,
  en: `the certificate of ${address} is not trusted (${why}). If it is your own, set NODE_EXTRA_CA_CERTS=CERTIFICATE.pem.`,
});
export const redisGone = (address: string, seconds: number): LocalText => ({
  ko: `${address}: Redis가 ${seconds}초 동안 답하지 않습니다. 다시 켜십시오.`,
  en: `Redis at ${address} has not answered for ${seconds} s. Start it again.`,
});
export const redisUseless = (address: string, why: string): LocalText => ({
  ko: `${address}: Redis를 쓸 수 없습니다(${why}).`,
  en: `Redis at ${address} gives no use: ${why}`,
});
export const batchImpossible = (why: string): LocalText => ({
  ko: `작업자들이 묶음 하나를 처리하지 못했습니다: ${why}`,
  en: `the workers cannot do a batch: ${why}`,
});
export const workerUnfit = (where: string, differences: readonly LocalText[]): LocalText => {
  const different = listed(differences);
  return {
    ko: `${where}의 작업자는 함께할 수 없습니다. 다른 것: ${different.ko}.`,
    en: `the worker on ${where} cannot take part: ${different.en}.`,
  };
};
export const noWorker = (address: string): LocalText => ({
  ko: `${address}에 작업자가 아직 없습니다. 켜십시오: nonjo worker --redis ${address}`,
  en: `no worker is at ${address} yet. Start some: nonjo worker --redis ${address}`,
});

/** A run that a worker does not fit. */
export const otherRun = (where: string, differences: readonly LocalText[]): LocalText => {
  const different = listed(differences);
  return {
    ko: `${where}의 분석과 다른 것: ${different.ko}`,
    en: `the run on ${where} has another ${different.en}`,
  };
};
export const thisWorkerUnfit = (runs: readonly LocalText[]): LocalText => ({
  ko: `이 작업자는 함께할 수 없습니다. ${runs.map(({ ko }) => ko).join('. ')}. 모든 컴퓨터에 같은 nonjo를 설치하십시오.`,
  en: `this worker cannot take part: ${runs.map(({ en }) => en).join('. ')}. Install the same nonjo on all machines.`,
});
export const otherParts = (differences: readonly LocalText[]): LocalText => {
  const different = listed(differences);
  return {
    ko: `이 작업자에 있는 것이 다릅니다: ${different.ko}`,
    en: `this worker has another ${different.en}`,
  };
};
export const batchFailed = (why: LocalText): LocalText => ({
  ko: `묶음 하나를 처리하지 못했습니다: ${why.ko}`,
  en: `a batch failed: ${why.en}`,
});
export const worksFor = (run: string, issue: string): LocalText => ({
  ko: `분석 ${run}(쟁점 ${issue})의 일을 시작합니다`,
  en: `works for run ${run} on the issue ${issue}`,
});
export const waitsAt = (address: string, threads: number): LocalText => ({
  ko: `${address}에서 일을 기다립니다. 스레드 ${threads}개`,
  en: `waits for batches at ${address}, ${threads} threads`,
});
export const finishing: LocalText = {
  ko: '하던 일을 마치고 끝냅니다. 한 번 더 누르면 바로 끝냅니다',
  en: 'finishes the batches in work; once more ends at once',
};
